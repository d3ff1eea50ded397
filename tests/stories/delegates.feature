Feature: Delegates of the platform
  Whoever makes the blocks and governs the platform is a person whom a cooperative nominated and whom
  members approve. Every verified member has one voice, however many cooperatives he belongs to, and may
  use it otherwise at any moment. The delegates look at every nominee and may refuse him, with a document
  that says why.

  Scenario: A cooperative nominates, and members of any cooperative approve
    Given Natalia, whom VOSKHOD has just admitted and verified
    When Alice proposes to the council of VOSKHOD to nominate Natalia
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then Natalia is a nominee of VOSKHOD, accepted by nobody yet
    When Natalia consents to stand as a delegate
    Then Natalia has consented to stand
    And Natalia has no AXON, and VOSKHOD paid for it
    When Bob of RUS approves Natalia as a delegate
    And Ferdie of Zarya approves Natalia as a delegate
    And Natalia of VOSKHOD approves Natalia as a delegate
    Then 3 members approve Natalia as a delegate
    And Natalia has no AXON, and VOSKHOD paid for it
    When the delegates, Alice alone, accept Natalia
    Then Natalia is accepted by the delegates
    When Natalia stands no more as a delegate
    Then Natalia is no candidate any more: she withdrew

  Scenario: A voter has one voice and changes his mind whenever he likes
    Given Natalia, whom VOSKHOD has just admitted, verified and nominated
    And Pavel, whom Zarya has just admitted, verified and nominated
    When Bob of VOSKHOD approves Natalia and Pavel as delegates
    Then 1 member approves Natalia as a delegate
    And 1 member approves Pavel as a delegate
    And Bob approves 2 candidates
    When Bob of Zarya approves Pavel as a delegate
    Then 0 members approve Natalia as a delegate
    And 1 member approves Pavel as a delegate
    And Bob approves 1 candidate
    When Bob of RUS approves nobody as a delegate
    Then 0 members approve Pavel as a delegate
    And Bob approves 0 candidates
    When Natalia stands no more as a delegate
    And Pavel stands no more as a delegate
    Then Pavel is no candidate any more: he withdrew

  Scenario: The delegates refuse a nominee, and not twice for the same reason
    Given Natalia, whom VOSKHOD has just admitted, verified and nominated
    When Ferdie of Zarya approves Natalia as a delegate
    And the delegates, Alice alone, refuse Natalia because of a node that nobody reaches
    Then Natalia is no candidate any more: the delegates refused because of a node that nobody reaches
    # Nobody pays for somebody who is no candidate.
    When Natalia tries to stand as a delegate
    Then it does not get into a block: Natalia has no AXON and no cooperative pays for it
    When Alice proposes to the council of VOSKHOD to nominate Natalia
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then Natalia is a nominee of VOSKHOD, accepted by nobody yet
    When the delegates, Alice alone, try to refuse Natalia because of a node that nobody reaches again
    Then the motion fails with Delegates.GroundUsed and Natalia is still a candidate
    When the delegates, Alice alone, refuse Natalia because of votes that were bought
    Then Natalia is no candidate any more: the delegates refused because of votes that were bought

  Scenario: A cooperative has one nominee at a time, and may take the nomination back
    Given Natalia, whom Zarya has just admitted, verified and nominated
    And Pavel, whom VOSKHOD has just admitted and verified
    When Alice proposes to the council of Zarya to nominate Bob
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then its action fails with Delegates.NomineeExists and leaves nothing behind
    When Alice proposes to the council of VOSKHOD to nominate Natalia
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then its action fails with Delegates.AlreadyCandidate and leaves nothing behind
    When Alice proposes to the council of Zarya to recall its nominee
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then Natalia is no candidate any more: Zarya took the nomination back

  Scenario: Only who is verified stands and votes
    Given Natalia, whom VOSKHOD has just admitted
    When Alice proposes to the council of VOSKHOD to nominate Natalia
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then its action fails with Delegates.NotVerified and leaves nothing behind
    Given Pavel, whom Zarya has just admitted, verified and nominated
    When Natalia of VOSKHOD tries to approve Pavel as a delegate
    Then it is refused: Delegates.NotVerified
    When Ferdie tries to nominate Bob without the council
    Then it is refused: BadOrigin
    When Bob tries to refuse Pavel without the delegates
    Then it is refused: BadOrigin
    When Bob tries to put a motion to the delegates
    Then it is refused: Platform.NotMember
    When Pavel stands no more as a delegate
    Then Pavel is no candidate any more: he withdrew
