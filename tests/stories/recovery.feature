Feature: A lost key
  Who has lost his key comes to the cooperative that verified him. Its council proposes a new key, and
  who holds that accepts with a signature. After 7 days (on chains for tests: a minute) the new key
  signs for him, unless somebody who still has the old one vetoes. The account stays the same, and with
  it memberships, numbers and seats.

  What is marked @time needs days, so it needs a chain whose clock can be moved. What is marked @once
  begins with people of the first block, so a chain can tell it only once.

  @time
  Scenario: A new key signs for a member, and the old one no more
    Given Vera, whom VOSKHOD has just admitted and verified
    When Vera loses her key and makes a new one
    And Bob proposes to the council of Zarya a new key for Vera
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then its action fails with Accounts.NotAttestor and leaves nothing behind
    When Bob proposes to the council of VOSKHOD a new key for Vera
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then the decision is executed
    And the new key of Vera waits for a veto
    When Bob tries to bring to VOSKHOD that Vera accepts the new key
    Then it is refused: Accounts.NotRegistrarOrRelay
    When Dave tries to bring to VOSKHOD that Vera accepts the new key, signed with the old one
    Then it is refused: Accounts.BadSignature
    When Dave brings to VOSKHOD that Vera accepts the new key
    And Dave tries to bring to VOSKHOD that Vera accepts the new key
    Then it is refused: Accounts.AlreadyAccepted
    When Vera tries to replace the hash of her data with the new key
    Then it does not get into a block: nobody pays for it
    When the time to veto is almost over
    Then the old key still signs for Vera
    When the time to veto is over
    Then the new key signs for Vera
    And Vera still is what she was: the same numbers, the same seats
    When Vera tries to replace the hash of her data with the old key
    Then it does not get into a block: the key signs for nobody any more
    When Vera logs in to market.example as a member of VOSKHOD, but with the old key
    Then market.example does not let Vera in: the signature is not that of the account's key under this challenge
    When Vera logs in to market.example as a member of VOSKHOD
    Then market.example lets Vera in
    When Vera replaces the hash of her data
    Then Vera has no AXON, and VOSKHOD paid for it
    When Vera signs an application to Zarya with the old key
    And Dave tries to bring the application to the chain
    Then it is refused: Accounts.BadSignature
    When Vera signs an application to Zarya
    And the registrar Dave brings the application to the chain
    Then Vera has an invoice of 200 RUB entrance and 500 RUB minimum share contribution
    And Vera keeps the account that she has

  @once @time
  Scenario: A council member keeps his seats
    Given Charlie, who is a member of VOSKHOD
    And Charlie, who is a member of RUS
    When Charlie loses his key and makes a new one
    And Bob proposes to the council of RUS a new key for Charlie
    And Alice votes for
    And Dave votes for
    And the chair Alice signs the minutes
    And Dave brings to RUS that Charlie accepts the new key
    Then the new key of Charlie waits for a veto
    When the time to veto is over
    Then the new key signs for Charlie
    And Charlie still is what he was: the same numbers, the same seats
    And Charlie has a seat on the council of VOSKHOD
    And Charlie has a seat on the council of Zarya
    When Bob puts a resolution in words to the council of Zarya
    And Charlie votes for
    And Charlie tries to vote for
    Then it is refused: Council.AlreadyVoted
    And Zarya paid for the refused act
    When Charlie tries to replace the hash of his data with the old key
    Then it does not get into a block: the key signs for nobody any more
    When Alice votes for
    Then the decision is approved

  @time
  Scenario: Who still has the old key vetoes in time
    Given Vera, whom VOSKHOD has just admitted and verified
    When Vera loses her key and makes a new one
    And Bob proposes to the council of VOSKHOD a new key for Vera
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    And Dave brings to VOSKHOD that Vera accepts the new key
    Then the new key of Vera waits for a veto
    When Ferdie tries to veto the new key of Vera
    Then it is refused: Accounts.NotEntitled
    When Vera vetoes the new key
    Then nobody waits for a new key of Vera
    And Vera has no AXON, and VOSKHOD paid for it
    When the time to veto is over
    Then the old key still signs for Vera
    When Vera tries to veto the new key
    Then it is refused: Accounts.RecoveryNotFound
    When Vera tries to replace the hash of her data with the new key
    Then it does not get into a block: nobody pays for it
    When Vera replaces the hash of her data
    Then Vera still is what she was: the same numbers, the same seats

  @time
  Scenario: A key that nobody accepts signs for nobody
    Given Vera, whom VOSKHOD has just admitted and verified
    When Vera loses her key and makes a new one
    And Bob proposes to the council of VOSKHOD a new key for Vera
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then the new key of Vera waits for a veto
    When the time to veto is over
    Then nobody waits for a new key of Vera
    And the old key still signs for Vera
    When Vera replaces the hash of her data
    Then Vera still is what she was: the same numbers, the same seats

  @time
  Scenario: After a veto the person must be seen, and a second council confirms
    Given Vera, whom VOSKHOD has just admitted and verified
    When Vera applies to RUS with her own signature
    And the cashier Eve confirms a payment of 400 RUB
    And Alice votes for
    And Dave votes for
    And the chair Alice signs the minutes
    Then Vera is a member of RUS with the next number
    When Vera loses her key and makes a new one
    And Bob proposes to the council of VOSKHOD a new key for Vera
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    And Vera vetoes the new key
    And Bob proposes to the council of VOSKHOD a new key for Vera
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then its action fails with Accounts.InPersonNeeded and leaves nothing behind
    When the verifier Alice of VOSKHOD sees Vera with her papers
    Then Vera is verified by VOSKHOD
    When Bob proposes to the council of VOSKHOD a new key for Vera
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then the decision is executed
    And the new key of Vera waits for another council
    When Dave brings to VOSKHOD that Vera accepts the new key
    And Vera tries to veto the new key
    Then it is refused: Accounts.CannotVeto
    When Bob proposes to the council of Zarya to confirm the new key of Vera
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then its action fails with Accounts.CannotConfirm and leaves nothing behind
    When Bob proposes to the council of RUS to confirm the new key of Vera
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then the decision is executed
    And the new key of Vera is confirmed
    When Vera tries to veto the new key
    Then it is refused: Accounts.CannotVeto
    When the time to veto is over
    Then the new key signs for Vera
    And Vera still is what she was: the same numbers, the same seats
