Feature: Members who joined on paper, and their branches
  A cooperative brings the members it already has: the council approves their list, the registrar brings it. When there
  are many of them, three found a branch; with three branches the cooperative is branched.

  @once
  Scenario: A cooperative comes from paper and grows to three branches
    Given these members of Zarya on paper
      | Anna   | 500 RUB | 2000 RUB |
      | Boris  | 500 RUB | 0 RUB    |
      | Vera   | 500 RUB | 100 RUB  |
      | Galina | 500 RUB | 0 RUB    |
      | Denis  | 500 RUB | 700 RUB  |
      | Elena  | 500 RUB | 0 RUB    |
      | Zhanna | 500 RUB | 0 RUB    |
      | Ivan   | 500 RUB | 0 RUB    |
      | Kira   | 500 RUB | 0 RUB    |
    When Dave tries to bring their list to Zarya
    Then it is refused: Membership.ImportNotApproved
    When Alice puts their list to the council of Zarya
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    And Dave brings their list to Zarya
    Then all of them are members of Zarya since the day on paper
    And Anna has a minimum share of 500 RUB in Zarya
    And Anna has 2000 RUB in her share in Zarya, and 0 RUB are blocked

    When Anna, Boris and Vera want to found a branch of Zarya
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then Zarya has 1 branch and is not branched
    When Galina, Denis and Elena want to found a branch of Zarya
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then Zarya has 2 branches and is not branched
    When Zhanna, Ivan and Kira want to found a branch of Zarya
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then Zarya has 3 branches and is branched

    When Anna calls an election in her branch of Zarya
    And Anna votes for Boris as representative in Zarya
    And Vera votes for Boris as representative in Zarya
    And Vera tries to vote for Anna as representative in Zarya
    Then it is refused: Branches.AlreadyVoted
    When the time for the ballot is over
    Then Boris represents branch 1 of Zarya, which has 3 members
    When Boris asks to leave Zarya
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then nobody represents branch 1 of Zarya, which has 2 members

  Scenario: Who was invited needs no other countersignature
    Given Olga, who is new to the platform
    When Dave invites somebody to VOSKHOD
    And Olga signs an application to VOSKHOD
    And Ferdie brings it with the invitation
    Then Olga is registered as a person
    When Maxim, who is new, has his application to VOSKHOD brought by Ferdie with the same invitation
    Then it is refused: Membership.InvitationNotFound
