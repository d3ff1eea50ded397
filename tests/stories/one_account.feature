Feature: One account for the whole platform
  Everybody has one account, in whichever cooperatives he is. Each gives him a number of its own. Once
  he is a member of one, he applies to the others himself, and the one that he joined first pays.

  Scenario: One person in three cooperatives
    Given Natalia, whom VOSKHOD has just admitted
    Then Natalia belongs to 1 cooperatives with one account

    When Natalia applies to RUS with her own signature
    Then Natalia keeps the account that she has
    And Natalia has an invoice of 100 RUB entrance and 300 RUB minimum share contribution
    And Natalia has no AXON, and VOSKHOD paid for it
    When the cashier Eve confirms a payment of 400 RUB
    Then the council of RUS is asked to admit Natalia
    When Alice votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then Natalia is a member of RUS with the next number
    And Natalia belongs to 2 cooperatives with one account

    When Natalia applies to Zarya with her own signature
    Then Natalia keeps the account that she has
    And Natalia has an invoice of 200 RUB entrance and 500 RUB minimum share contribution
    And Natalia has no AXON, and VOSKHOD paid for it
    When the cashier Eve confirms a payment of 700 RUB
    Then the council of Zarya is asked to admit Natalia
    When Alice votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then Natalia is a member of Zarya with the next number
    And Natalia belongs to 3 cooperatives with one account

    When Natalia tries to apply to Zarya with her own signature
    Then it is refused: Membership.AlreadyMember
    And VOSKHOD paid for the refused act

  @once
  Scenario: Fast registration spares the typing, not the council's decision
    Given Natalia, whom VOSKHOD has just admitted
    When Natalia tries to consent that VOSKHOD gives Zarya her data
    Then it is refused: Accounts.NoTransferKey
    When Alice proposes to the council of Zarya to publish a key for fast registration
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    And Natalia consents that VOSKHOD gives Zarya her data
    Then Zarya may receive the data of Natalia from VOSKHOD
    And Natalia has no AXON, and VOSKHOD paid for it

    When Natalia applies to Zarya with her own signature
    And the cashier Eve confirms a payment of 700 RUB
    Then the council of Zarya is asked to admit Natalia
    When Alice votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then Natalia is a member of Zarya with the next number
    When Natalia takes back her consent that VOSKHOD gives Zarya her data
    Then Zarya may receive no data of Natalia from VOSKHOD
