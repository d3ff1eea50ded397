Feature: The money of members
  What a member pays in is his share. He may ask for a part of it back, or make a membership fee of it.
  Each sum is posted once, in debit and credit, with its document; what waits for a payment is blocked.

  Scenario: A member pays in, takes a part back, and makes a fee of another
    Given Natalia, whom VOSKHOD has just admitted
    Then 100 RUB were posted from account 76 to account 86
    And 300 RUB were posted from account 76 to account 80
    And Natalia has a minimum share of 300 RUB in VOSKHOD
    When Natalia will pay 1000 RUB into her share in VOSKHOD
    Then Natalia has 0 RUB in her share in VOSKHOD, and 0 RUB are blocked
    When the cashier Eve confirms a payment of 1000 RUB
    Then 1000 RUB were posted from account 51 to account 80
    And Natalia has 1000 RUB in her share in VOSKHOD, and 0 RUB are blocked
    When Natalia asks for 400 RUB of her share in VOSKHOD
    Then Natalia has 600 RUB in her share in VOSKHOD, and 400 RUB are blocked
    When Natalia tries to make a membership fee of 601 RUB of her share in VOSKHOD
    Then it is refused: Ledger.NotEnoughInWallet
    When Eve tries to confirm a payment of 400 RUB
    Then it is refused: Ledger.NotGranted
    When Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    And the cashier Eve confirms a payment of 400 RUB
    Then 400 RUB were posted from account 80 to account 51
    And Natalia has 600 RUB in her share in VOSKHOD, and 0 RUB are blocked
    When Natalia makes a membership fee of 100 RUB of her share in VOSKHOD
    Then 100 RUB were posted from account 80 to account 86
    And Natalia has 500 RUB in her share in VOSKHOD, and 0 RUB are blocked
    And Natalia has a minimum share of 300 RUB in VOSKHOD
    When Natalia asks to leave VOSKHOD
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then the membership of Natalia has ended
    And Natalia has 0 RUB in her share in VOSKHOD, and 500 RUB are blocked
    When the cashier Eve confirms a payment of 800 RUB
    Then Natalia has left VOSKHOD

  Scenario: What the council does not grant is the member's again
    Given Natalia, whom VOSKHOD has just admitted
    When Natalia will pay 500 RUB into her share in VOSKHOD
    And the cashier Eve confirms a payment of 500 RUB
    And Natalia asks for 500 RUB of her share in VOSKHOD
    And Natalia tries to ask for 1 RUB of her share in VOSKHOD
    Then it is refused: Ledger.NotEnoughInWallet
    When Bob votes against
    And Alice votes against
    Then the decision is refused
    And Natalia has 500 RUB in her share in VOSKHOD, and 0 RUB are blocked

  Scenario: Whoever was to pay takes it back
    Given Natalia, whom VOSKHOD has just admitted
    When Natalia will pay 500 RUB into her share in VOSKHOD
    And Natalia takes the payment back
    And Eve tries to confirm a payment of 500 RUB
    Then it is refused: Ledger.PaymentOver
