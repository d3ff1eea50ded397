Feature: AXON, with which cooperatives pay for computing
  A member needs no AXON: his cooperative pays for what he does in it, with the quota of a subscription
  or with AXON. When it has neither, its members can still leave. Nobody acts at the expense of a
  cooperative where he is nobody, and nobody sends AXON to anybody.

  What is marked @once gives a cooperative a subscription, so it does not share its chain with others.

  @once
  Scenario: A member without AXON votes and pays nothing
    Given Natalia, whom VOSKHOD has just admitted and verified
    And Pavel, whom Zarya has just admitted, verified and nominated
    When Natalia of VOSKHOD approves Pavel as a delegate
    Then Natalia has no AXON, and VOSKHOD paid for it
    And VOSKHOD paid for it with its AXON
    When Alice proposes to the council of VOSKHOD to subscribe for 1 period
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then the decision is executed
    And VOSKHOD has paid 150 AXON for 1 period, and the first has begun
    When Natalia of VOSKHOD approves nobody as a delegate
    Then nobody paid AXON for it: the quota of VOSKHOD covers it
    And 0 members approve Pavel as a delegate
    When Natalia of VOSKHOD approves Pavel as a delegate
    Then nobody paid AXON for it: the quota of VOSKHOD covers it
    And 1 member approves Pavel as a delegate
    # Zarya has no subscription, and pays for its own members.
    When Pavel chooses Zarya as his home
    Then Pavel has no AXON, and Zarya paid for it
    And Zarya paid for it with its AXON

  @once @time
  Scenario: A cooperative runs out of quota, pays with AXON, runs dry, and its members can still leave
    Given Pavel, who has applied to Zarya and paid
    When Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then Pavel is a member of Zarya with the next number
    When the delegates, Alice alone, decide that a period covers 2500 bytes
    And Alice proposes to the council of Zarya to subscribe for 1 period
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then Zarya has paid 150 AXON for 1 period, and the first has begun
    And the quota of Zarya has 2500 bytes
    When Pavel goes on in Zarya until its quota covers nothing more
    Then Pavel has no AXON, and Zarya paid for it
    And Zarya paid for it with its AXON
    When Alice proposes to the council of Zarya to give all its AXON but 1 to RUS
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then the decision is executed
    And RUS has received what Zarya gave
    When Pavel goes on in Zarya until it does not get into a block any more
    Then it does not get into a block: Zarya has neither quota nor AXON left
    # Who has AXON does not pay for what is his cooperative's.
    When Alice tries to put a resolution in words to the council of Zarya
    Then it does not get into a block: Zarya has neither quota nor AXON left
    When Pavel asks to leave Zarya
    Then nobody paid AXON for it: Zarya has too little, and it is always possible
    When Bob votes for
    Then nobody paid AXON for it: Zarya has too little, and it is always possible
    When Alice votes for
    Then nobody paid AXON for it: Zarya has too little, and it is always possible
    When the chair Alice signs the minutes
    Then the membership of Pavel has ended
    And nobody paid AXON for it: Zarya has too little, and it is always possible
    When the cashier Eve confirms a payment of 500 RUB
    Then Pavel has left Zarya
    And nobody paid AXON for it: Zarya has too little, and it is always possible
    When the operator's cashier Eve sells 100 AXON to Zarya
    Then Zarya has received 100 AXON for 1000 RUB
    When Eve tries to sell Zarya AXON for the same payment document again
    Then it is refused: Axon.DocumentUsed
    And VOSKHOD paid for the refused act
    When Alice puts a resolution in words to the council of Zarya
    Then Zarya paid for it with its AXON

  @once
  Scenario: An attacker tries fourteen ways to spend another's quota
    Given Viktor, who is new to the platform
    When Alice proposes to the council of VOSKHOD to subscribe for 1 period
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then VOSKHOD has paid 150 AXON for 1 period, and the first has begun
    # Ferdie is a member of Zarya alone, and has AXON of his own.
    When Ferdie tries these ways to act at the expense of VOSKHOD
      | way                                            | what comes of it                 | who pays |
      | leaves it, as members do                       | Membership.MemberNotFound        | Ferdie   |
      | puts that behind an act in his own cooperative | Membership.MemberNotFound        | Ferdie   |
      | does it as a proxy of Alice                    | Proxy.NotProxy                   | Ferdie   |
      | does it on an account together with Alice      | Membership.MemberNotFound        | Ferdie   |
      | does it in the name of an organisation         | Accounts.NotRepresentative       | Ferdie   |
      | brings what he signed in the name of Bob       | MetaTx.BadProof                  | Ferdie   |
      | brings an application, as registrars do        | Membership.NotRegistrarOrRelay   | Ferdie   |
      | votes for delegates in its name                | Delegates.NotMember              | Ferdie   |
      | sells AXON, as its cashiers do                 | Axon.NotCashier                  | Ferdie   |
      | gives its AXON away without its council        | BadOrigin                        | Ferdie   |
      | transfers its AXON to himself                  | System.CallFiltered              | Ferdie   |
      # What Bob signed is done, but who is no relay of VOSKHOD brings it at his own expense.
      | brings what Bob signed                         | done                             | Ferdie   |
      # What somebody does as a person elsewhere, his own cooperative pays.
      | registers a document there                     | Documents.AuthorNotInvolved      | Zarya    |
      | applies there                                  | done                             | Zarya    |
      | applies there again                            | Membership.AlreadyApplied        | Zarya    |
    # Without AXON and without a cooperative nothing of that gets into a block.
    And Viktor, who has no AXON, tries these ways to act at the expense of VOSKHOD
      | way                                            |
      | leaves it, as members do                       |
      | puts that behind an act in his own cooperative |
      | does it as a proxy of Alice                    |
      | does it on an account together with Alice      |
      | does it in the name of an organisation         |
      | brings what Bob signed                         |
      | brings what he signed in the name of Bob       |
      | brings an application, as registrars do        |
      | votes for delegates in its name                |
      | sells AXON, as its cashiers do                 |
      | gives its AXON away without its council        |
      | transfers its AXON to himself                  |
      | registers a document there                     |
      | applies there                                  |

  @once @time
  Scenario: A subscription is renewed until the council lets it end, and each end is announced
    When Alice proposes to the council of Zarya to subscribe for 2 periods
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then Zarya has paid 300 AXON for 2 periods, and the first has begun
    When the period of Zarya is almost over
    Then it is announced that the period of Zarya ends, and that another follows
    When the period of Zarya is over
    Then the next period of Zarya has begun without a gap, paid in advance
    When the period of Zarya is almost over
    Then it is announced that the period of Zarya ends, and that another follows
    When the period of Zarya is over
    Then the next period of Zarya has begun without a gap, for 150 AXON
    When Alice proposes to the council of Zarya to let its subscription end
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then the decision is executed
    And nobody paid AXON for it: the quota of Zarya covers it
    When the period of Zarya is almost over
    Then it is announced that the period of Zarya ends, and that none follows
    When the period of Zarya is over
    Then Zarya has no subscription any more
    When Ferdie chooses Zarya as his home
    Then Zarya paid for it with its AXON

  Scenario Outline: Nobody sends AXON to anybody
    When Ferdie tries to send AXON to Bob with <call>
    Then it is refused: System.CallFiltered
    And the refused act was at the expense of Ferdie

    Examples:
      | call                 |
      | transfer_allow_death |
      | transfer_keep_alive  |
      | transfer_all         |

  Scenario: A batch does not send AXON either
    When Ferdie tries to send AXON to Bob within a batch
    Then it is refused: System.CallFiltered
    And the refused act was at the expense of Ferdie
