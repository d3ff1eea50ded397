Feature: The council decides
  The council of the moment decides, each member with one final vote. More than half in favour
  approves, or exactly half with the chair among them. The outcome stands as soon as it is certain.
  What is not approved in time is refused, and who was refused gets the money back.

  Scenario: A tie is approved when the chair is in favour
    Given Natalia, who has applied to RUS and paid
    When Charlie votes against
    And Dave votes against
    And Bob votes for
    Then nothing is decided yet
    When Alice votes for
    Then the decision is approved
    When the chair Alice signs the minutes
    Then the decision is executed
    And Natalia is a member of RUS with the next number

  Scenario: A tie is refused when the chair is against
    Given Natalia, who has applied to RUS and paid
    When Charlie votes for
    And Dave votes for
    And Bob votes against
    Then nothing is decided yet
    When Alice votes against
    Then the decision is refused
    And 400 RUB are to be returned to Natalia
    And Natalia is not a member of RUS

  Scenario: Half of the council with the chair is enough at once
    Given Natalia, who has applied to RUS and paid
    When Alice votes for
    Then nothing is decided yet
    When Dave votes for
    Then the decision is approved
    When Bob tries to vote against
    Then it is refused: Council.NotOpen

  Scenario: Who is refused gets the money back and may apply again
    Given Natalia, who has applied to VOSKHOD and paid
    When Bob votes against
    Then nothing is decided yet
    When Alice votes against
    Then the decision is refused
    And 400 RUB are to be returned to Natalia
    And Natalia is not a member of VOSKHOD
    When Charlie tries to vote for
    Then it is refused: Council.NotOpen
    When Alice tries to sign the minutes
    Then it is refused: Council.NotApproved
    And 400 RUB of Natalia wait at VOSKHOD
    When the cashier Eve confirms a payment of 400 RUB
    Then 0 RUB of Natalia wait at VOSKHOD
    And 400 RUB were posted from account 76 to account 51
    When Natalia signs an application to VOSKHOD
    And the registrar Dave brings the application to the chain
    Then Natalia has an invoice of 100 RUB entrance and 300 RUB minimum share contribution
    When the cashier Eve confirms a payment of 400 RUB
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then Natalia is a member of VOSKHOD with the next number

  Scenario: Who abstains is not in favour
    Given Natalia, who has applied to VOSKHOD and paid
    When Bob votes for
    And Charlie abstains
    Then nothing is decided yet
    When Alice abstains
    Then the decision is refused
    And 400 RUB are to be returned to Natalia

  @time
  Scenario: What is not decided in time is refused
    Given Natalia, who has applied to VOSKHOD and paid
    When Bob votes for
    And the time to vote is almost over
    Then nothing is decided yet
    When the time to vote is over
    Then the decision is refused because its time is over
    And 400 RUB are to be returned to Natalia
    And Natalia is not a member of VOSKHOD
    When Charlie tries to vote for
    Then it is refused: Council.NotOpen

  @time
  Scenario: A vote does not count when the time is over, even before anybody noticed
    Given Natalia, who has applied to VOSKHOD and paid
    When Bob votes for
    And the time to vote is over and the next block is still to come
    And Charlie tries to vote for
    Then it comes too late: Council.Expired
    And the application of Natalia is closed
    And Natalia is not a member of VOSKHOD

  @time
  Scenario: What the chair does not sign in time lapses
    Given Natalia, who has applied to VOSKHOD and paid
    When Bob votes for
    And Charlie votes for
    Then the decision is approved
    When the time to sign is almost over
    Then Natalia is not a member of VOSKHOD
    And the application of Natalia is still open
    When the time to sign is over
    Then the decision is refused because nobody signed it in time
    And 400 RUB are to be returned to Natalia
    When Alice tries to sign the minutes
    Then it is refused: Council.NotApproved

  Scenario: A council member puts a resolution in words
    When Charlie puts a resolution in words to the council of Zarya
    Then nothing is decided yet
    When Charlie votes for
    And Bob votes for
    Then the decision is approved
    When the chair Alice signs the minutes
    Then the decision is executed

  Scenario: Anybody may try a failed action again, and the cooperative pays
    Given Natalia, whom VOSKHOD has just admitted
    And Pavel, who is new to the platform
    When Bob proposes to the council of VOSKHOD that Pavel be a cashier there
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then its action fails with Cooperatives.AccountNotRegistered and leaves nothing behind
    When Pavel signs an application to Zarya
    And the registrar Dave brings the application to the chain
    Then Pavel is registered as a person
    When Natalia tries the failed action of the council of VOSKHOD again
    Then the decision is executed
    And Natalia has no AXON, and VOSKHOD paid for it
    And Pavel is a cashier of VOSKHOD
