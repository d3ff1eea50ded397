Feature: What is refused
  Everything is done completely or refused with an error that says what was wrong. Then nothing has
  changed: no application, no member, no vote, no account, no sum; only the one who signed has used
  up a number of his own, and somebody paid for the attempt.

  Scenario: Who brings an application must be a registrar or relay
    Given Natalia, who is new to the platform
    When Natalia signs an application to VOSKHOD
    And Bob tries to bring the application to the chain
    Then it is refused: Membership.NotRegistrarOrRelay
    When Eve tries to bring the application to the chain
    Then it is refused: Membership.NotRegistrarOrRelay
    And VOSKHOD paid for the refused act
    When Dave tries to bring the application to cooperative 99 instead
    Then it is refused: Membership.CooperativeNotFound

  Scenario: An application is good for one cooperative, one chain, one document and one person
    Given Natalia, who is new to the platform
    And Pavel, who is new to the platform
    When Natalia signs an application to VOSKHOD
    And Dave tries to bring the application to RUS instead
    Then it is refused: Accounts.StatementForOtherCooperative
    When Dave tries to bring the application with another document
    Then it is refused: Accounts.StatementForOtherContent
    When Dave tries to bring the application with the data of somebody else
    Then it is refused: Accounts.StatementForOtherContent
    When Natalia signs an application to VOSKHOD on another chain
    And Dave tries to bring the application to the chain
    Then it is refused: Accounts.StatementForOtherChain
    When Pavel signs an application to VOSKHOD in the name of Natalia
    And Dave tries to bring the application to the chain
    Then it is refused: Accounts.BadSignature
    When Natalia signs an application to VOSKHOD and dates it 25 hours back
    And Dave tries to bring the application to the chain
    Then it is refused: Accounts.StatementExpired
    When Natalia signs an application to VOSKHOD and dates it 1 hours ahead
    And Dave tries to bring the application to the chain
    Then it is refused: Accounts.StatementFromTheFuture
    And Natalia is not a member of VOSKHOD

  Scenario: Nobody applies twice at once, and no statement is used twice
    Given Natalia, who has applied to VOSKHOD and paid
    When Dave tries to bring the application to the chain
    Then it is refused: Accounts.StatementAlreadyUsed
    When Bob votes against
    And Charlie votes against
    Then 400 RUB are to be returned to Natalia
    When Dave tries to bring the application to the chain
    Then it is refused: Accounts.StatementAlreadyUsed
    When Natalia signs an application to VOSKHOD
    And the registrar Dave brings the application to the chain
    And Natalia signs an application to VOSKHOD
    And Dave tries to bring the application to the chain
    Then it is refused: Membership.AlreadyApplied
    When Natalia tries to apply to VOSKHOD with her own signature
    Then it does not get into a block: Natalia has no AXON and no cooperative pays for it

  Scenario: A member does not apply again
    Given Natalia, whom VOSKHOD has just admitted
    When Natalia tries to apply to VOSKHOD with her own signature
    Then it is refused: Membership.AlreadyMember
    And VOSKHOD paid for the refused act
    When Natalia signs an application to VOSKHOD
    And Dave tries to bring the application to the chain
    Then it is refused: Membership.AlreadyMember

  Scenario: Only a cashier confirms a payment, and only the exact sum, once
    Given Natalia, who has applied to VOSKHOD and not paid
    When Dave tries to confirm a payment of 400 RUB
    Then it is refused: Ledger.NotCashier
    When Bob tries to confirm a payment of 400 RUB
    Then it is refused: Ledger.NotCashier
    And VOSKHOD paid for the refused act
    When Eve tries to confirm a payment of 399 RUB
    Then it is refused: Ledger.PaidTooLittle
    When Eve tries to confirm a payment of 0 RUB
    Then it is refused: Ledger.PaidTooLittle
    When Eve tries to confirm a payment of 401 RUB
    Then it is refused: Ledger.PaidTooMuch
    When Eve tries to confirm a payment of 400 RUB for an unknown invoice
    Then it is refused: Ledger.PaymentNotFound
    When Eve tries to confirm a payment of 400 RUB to RUS
    Then it is refused: Ledger.PaymentNotFound
    When Eve tries to confirm a payment of 400 RUB to cooperative 99
    Then it is refused: Ledger.CooperativeNotFound
    When the cashier Eve confirms a payment of 400 RUB
    And Eve tries to confirm a payment of 400 RUB
    Then it is refused: Ledger.PaymentOver

  Scenario: Only the council votes, each member once
    Given Natalia, who has applied to VOSKHOD and paid
    When Bob votes for
    And Bob tries to vote for
    Then it is refused: Council.AlreadyVoted
    When Bob tries to vote against
    Then it is refused: Council.AlreadyVoted
    When Ferdie tries to vote for
    Then it is refused: Council.NotBoardMember
    When Dave tries to vote for
    Then it is refused: Council.NotBoardMember
    # What an applicant has no business with, nobody pays for her.
    When Natalia tries to vote for
    Then it does not get into a block: Natalia has no AXON and no cooperative pays for it
    # Who has AXON pays himself where he is nobody.
    When Ferdie tries to vote for
    Then it is refused: Council.NotBoardMember
    And the refused act was at the expense of Ferdie
    When Charlie tries to vote for on an unknown decision
    Then it is refused: Council.DecisionNotFound
    When Charlie tries to vote for on the same decision of cooperative 99
    Then it is refused: Council.DecisionNotFound
    And nothing is decided yet

  @once
  Scenario: A decision of one cooperative is not one of another
    Given Natalia, who has applied to VOSKHOD and paid
    When Charlie tries to vote for on the same decision of RUS
    Then it is refused: Council.DecisionNotFound
    When Charlie tries to vote for on the same decision of Zarya
    Then it is refused: Council.DecisionNotFound
    When Charlie votes for
    Then nothing is decided yet

  Scenario: Only the chair signs, only what was approved, and once
    Given Natalia, who has applied to VOSKHOD and paid
    When Alice tries to sign the minutes
    Then it is refused: Council.NotApproved
    When Bob votes for
    And Alice tries to sign the minutes
    Then it is refused: Council.NotApproved
    When Alice votes for
    Then the decision is approved
    When Bob tries to sign the minutes
    Then it is refused: Council.NotChair
    When Natalia tries to sign the minutes
    Then it does not get into a block: Natalia has no AXON and no cooperative pays for it
    When Dave tries to sign the minutes
    Then it is refused: Council.NotChair
    And VOSKHOD paid for the refused act
    When Alice tries to sign other minutes
    Then it is refused: Council.WrongMinutes
    When Alice tries to sign minutes of an unknown decision
    Then it is refused: Council.DecisionNotFound
    When Natalia tries to repeat the action
    Then it is refused: Council.NothingToRetry
    When the chair Alice signs the minutes
    Then Natalia is a member of VOSKHOD with the next number
    When Alice tries to sign the minutes
    Then it is refused: Council.AlreadySigned
    When Natalia tries to repeat the action
    Then it is refused: Council.NothingToRetry
    And VOSKHOD paid for the refused act

  Scenario: Nobody is admitted without the council, nor by the council of another cooperative
    Given Natalia, who has applied to VOSKHOD and paid
    When Alice tries to admit the applicant without the council
    Then it is refused: BadOrigin
    When Bob proposes to the council of RUS to admit the applicant of VOSKHOD
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then its action fails with Membership.WrongCooperative and leaves nothing behind
    And Natalia is not a member of VOSKHOD
    And Natalia is not a member of RUS

  Scenario: Only the council's members put something to it, for a bounded time
    When Ferdie tries to put a resolution in words to the council of Zarya
    Then it is refused: Council.NotBoardMember
    When Dave tries to put a resolution in words to the council of VOSKHOD
    Then it is refused: Council.NotBoardMember
    When Bob tries to put a resolution in words to the council of cooperative 99
    Then it is refused: Council.BoardNotFound
    When Bob tries to put a resolution to the council of RUS that stays open for 31 days
    Then it is refused: Council.LifeOutOfBounds
    When Bob tries to put a resolution to the council of RUS that stays open for 0 days
    Then it is refused: Council.LifeOutOfBounds

  Scenario: Nobody pays for a stranger
    Given Natalia, who has applied to VOSKHOD and paid
    And Pavel, who is new to the platform
    When Pavel tries to vote for
    Then it does not get into a block: Pavel has no AXON and no cooperative pays for it
    When Natalia tries to replace the hash of her data
    Then it does not get into a block: Natalia has no AXON and no cooperative pays for it
