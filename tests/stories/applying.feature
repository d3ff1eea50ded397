Feature: Applying for membership
  The application costs what the cooperative's charter says on its day, and is good for 14 days. It
  comes through a registrar, or from the applicant himself once he is a member of some cooperative.
  One account serves in all of them.

  What is marked @time needs days, so it needs a chain whose clock can be moved. What is marked @once
  begins with people of the first block, so a chain can tell it only once.

  Scenario Outline: What joining costs a person
    Given <cooperative>, where a person pays <entrance> RUB entrance and <share> RUB minimum share contribution
    And <cooperative>, where an organisation pays <organisation> RUB entrance and <its share> RUB minimum share contribution
    And Pavel, who is new to the platform
    When Pavel signs an application to <cooperative>
    And the registrar Alice brings the application to the chain
    Then Pavel has an invoice of <entrance> RUB entrance and <share> RUB minimum share contribution
    And Pavel is not a member of <cooperative>

    Examples:
      | cooperative | entrance | share | organisation | its share |
      | VOSKHOD     | 100      | 300   | 1000         | 3000      |
      | RUS         | 100      | 300   | 1000         | 3000      |
      | Zarya       | 200      | 500   | 2000         | 5000      |

  Scenario: A wallet may wrap what it signs
    Given Natalia, who is new to the platform
    When Natalia signs an application to RUS in a wallet that wraps what it signs
    And the registrar Dave brings the application to the chain
    Then Natalia is registered as a person
    And Natalia has an invoice of 100 RUB entrance and 300 RUB minimum share contribution

  Scenario: One account serves in every cooperative
    Given Natalia, whom VOSKHOD has just admitted
    When Natalia signs an application to Zarya
    And the registrar Dave brings the application to the chain
    Then Natalia keeps the account that she has
    And Natalia has an invoice of 200 RUB entrance and 500 RUB minimum share contribution
    When the cashier Eve confirms a payment of 700 RUB
    Then the council of Zarya is asked to admit Natalia
    When Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then Natalia is a member of Zarya with the next number

  @once
  Scenario: A member of one cooperative applies to another with his own signature
    Given Ferdie, who is a member of Zarya
    When Ferdie applies to VOSKHOD with his own signature
    Then Ferdie has an invoice of 100 RUB entrance and 300 RUB minimum share contribution
    When the cashier Eve confirms a payment of 400 RUB
    And Alice votes for
    And Bob votes for
    And the chair Alice signs the minutes
    Then Ferdie is a member of VOSKHOD with the next number

  @once
  Scenario: Somebody with an account but without membership joins like a newcomer
    Given Eve, who has an account and is a member of no cooperative
    When Eve tries to apply to RUS with her own signature
    Then it is refused: Membership.CountersignatureNeeded
    When Eve signs an application to RUS
    And the registrar Dave brings the application to the chain
    Then Eve keeps the account that she has
    And Eve has an invoice of 100 RUB entrance and 300 RUB minimum share contribution

  @time
  Scenario: An invoice is good for 14 days
    Given Natalia, who has applied to VOSKHOD and not paid
    When the time to pay is almost over
    Then the application of Natalia is still open
    When the time to pay is over and the next block is still to come
    And Eve tries to confirm a payment of 400 RUB
    Then it comes too late: Ledger.PaymentExpired
    And the application of Natalia is closed
    When Eve tries to confirm a payment of 400 RUB
    Then it is refused: Ledger.PaymentOver
    When Natalia signs an application to VOSKHOD
    And the registrar Dave brings the application to the chain
    Then Natalia has an invoice of 100 RUB entrance and 300 RUB minimum share contribution
    When the time to pay is over
    Then the invoice of Natalia is void
