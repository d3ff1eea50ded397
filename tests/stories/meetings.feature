Feature: General meetings
  The general meeting is the highest organ of a cooperative: all its members or, where there are branches, their
  representatives. Everybody is told in time and votes from afar, each with one final ballot. When too few
  vote, the next cycle follows with a lower quorum. The chain counts and writes the minutes. When the council has
  approved them and the chair has signed, what was decided takes effect.

  @once
  Scenario: The annual meeting is held at the third attempt and elects another council
    Given Zarya, to which Anna, Boris, Vera, Galina, Denis and Elena came from paper
    When Bob proposes the annual meeting of Zarya, with 5 minutes to vote
      | the annual report              |
      | the conclusion of the auditors |
      | the election of a council of 3 |
    And Bob proposes to the council of Zarya to convene it in 10 minutes
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then everybody is told of the meeting
    When Anna stands for the council and for its chair
    And Boris, Galina and Ferdie stand for the council
    And the vote opens
    Then 8 of 10 ballots are needed
    When Anna, Boris and Vera vote for everything
    And the vote ends
    Then 3 ballots are too few, and the next cycle follows

    When the vote opens
    Then 5 of 10 ballots are needed
    When Anna, Boris, Vera and Galina vote for everything
    And the vote ends
    Then 4 ballots are too few, and the next cycle follows

    When the vote opens
    Then 3 of 10 ballots are needed
    When these members vote
      |        | the annual report | the conclusion of the auditors | Anna | Boris    | Galina   | Ferdie | Anna as chair |
      | Ferdie | for               | against                        | for  | abstains | against  | for    | for           |
      | Anna   | for               | for                            | for  | for      | against  | for    | for           |
    And these members sign ballots
      |        | the annual report | the conclusion of the auditors | Anna | Boris    | Galina   | Ferdie | Anna as chair |
      | Denis  | against           | abstains                       | for  | for      | for      | for    | abstains      |
      | Vera   | for               | for                            | for  | for      | abstains | for    | for           |
    And Denis signs a ballot for everything in the name of Elena
    And the relay Alice brings the ballots to the chain
    Then only ballot 3 of the bundle does not count: BadSignature
    When the vote ends
    Then the meeting decides
      | the annual report              | adopted                             |
      | the conclusion of the auditors | not adopted                         |
      | the election of a council of 3 | Ferdie, Anna and Boris; chair Anna  |
    When Bob puts the minutes of the meeting to the council of Zarya
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then the meeting is held, and what it decided took effect
    And the council of Zarya is Anna, Boris and Ferdie
    And Anna chairs the council of Zarya

  @once
  Scenario: The representatives of seven branches meet
    Given Zarya with these branches, represented by the first of each
      | Anna   | Boris  | Vera   |
      | Galina | Denis  | Elena  |
      | Zhanna | Ivan   | Kira   |
      | Larisa | Maxim  | Nina   |
      | Oleg   | Polina | Roman  |
      | Sofia  | Timur  | Ulyana |
      | Fedor  | Yana   | Yuri   |
    And a meeting of Zarya in 10 minutes, with 8 hours to vote
      | a resolution in words |
    When the vote opens
    Then 6 of 7 ballots are needed
    When Alice tries to vote for everything
    Then it is refused: Meetings.NotEligible
    When Denis tries to vote for everything
    Then it is refused: Meetings.NotEligible

    # A ballot is that of the branch, whoever represents it when it is cast.
    When Anna resigns as representative in Zarya
    And Boris calls an election in his branch of Zarya
    And Boris votes for Vera as representative in Zarya
    And Vera votes for Vera as representative in Zarya
    And the time for the ballot is over
    Then Vera represents branch 1 of Zarya, which has 3 members
    When Anna tries to vote for everything
    Then it is refused: Meetings.NotEligible
    When Vera, Galina, Zhanna and Larisa vote for everything
    And Sofia and Oleg sign ballots against everything
    And the relay Alice brings the ballots to the chain
    Then all ballots of the bundle count
    When the vote ends
    Then the meeting decides
      | a resolution in words | adopted |

  @once
  Scenario: Members want the agenda changed
    Given Zarya, to which Anna, Boris, Vera, Galina, Denis, Elena, Zhanna and Ivan came from paper
    And a meeting of Zarya in 10 minutes, with 5 minutes to vote
      | a resolution in words |
    When Alice, Bob, Charlie, Ferdie, Anna, Boris, Vera, Galina, Denis, Elena and Zhanna agree with the agenda
    And Galina wants a new charter on the agenda
    Then what Galina wants has 1 supporter and needs more
    When Denis supports what Galina wants
    Then what Galina wants has 2 supporters and is before the council
    When Ivan wants a resolution in words on the agenda
    And Elena supports what Ivan wants
    Then what Ivan wants has 2 supporters and is before the council
    When Bob proposes to the council of Zarya to refuse what Ivan wants
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then what Ivan wants is refused, and the ground is kept

    # The council says nothing about the charter, so it is included.
    When the agenda is fixed
    Then what Galina wants stands on the agenda
    When the chair Alice signs the agenda
    Then Alice has signed the agenda
    When the vote opens
    Then 9 of 12 ballots are needed
    When Anna, Boris, Vera, Galina, Denis, Elena, Zhanna and Ivan vote for everything
    And Ferdie votes against everything
    And the vote ends
    Then the meeting decides
      | a resolution in words | adopted |
      | a new charter         | adopted |
    When Bob puts the minutes of the meeting to the council of Zarya
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then the meeting is held, and what it decided took effect
    And Zarya has the new charter

  @once
  Scenario: A reorganisation is told longer before
    Given a meeting of Zarya in 2 minutes, with 5 minutes to vote
      | a resolution in words |
    When Ferdie tries to put a merger on the agenda
    Then it is refused: Meetings.NoticeTooShort
    When Bob proposes a meeting of Zarya, with 5 minutes to vote
      | a merger |
    And Bob proposes to the council of Zarya to convene it in 2 minutes
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then its action fails with Meetings.NoticeTooShort and leaves nothing behind
    When Bob proposes to the council of Zarya to convene it in 5 minutes
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then everybody is told of the meeting

  @once
  Scenario: A quarter of the members call a meeting, and nobody can stop it
    Given Zarya, to which Anna, Boris, Vera, Galina, Denis and Elena came from paper
    When Elena petitions for a meeting of Zarya, with 5 minutes to vote
      | a new charter |
    And Anna supports the petition
    Then 2 of 10 members support the petition, and more are needed
    When Galina supports the petition
    Then 3 of 10 members support the petition, and everybody is told of the meeting
    When Bob proposes to the council of Zarya to call it off
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then its action fails with Meetings.NotOfCouncil and leaves nothing behind
    When the vote opens
    Then 8 of 10 ballots are needed
    When Ferdie, Charlie, Anna, Boris, Vera, Galina, Denis and Elena vote for everything
    And the vote ends
    Then the meeting decides
      | a new charter | adopted |

    # Council and chair do not want the charter, and do not sign.
    When Elena tries to finalise the minutes of the meeting
    Then it is refused: Meetings.CouncilStillMay
    When council and chair let the minutes lie
    And Elena finalises the minutes of the meeting
    Then the meeting is held, and what it decided took effect
    And Zarya has the new charter

  @once
  Scenario: Who was a member in time votes in time, and once
    Given Natalia, who is new to the platform
    And a meeting of Zarya in 10 minutes, with 5 minutes to vote
      | a resolution in words |
    When Ferdie tries to vote for everything
    Then it is refused: Meetings.NotOpen
    When the agenda is fixed
    Then 3 of 4 ballots are needed
    When Natalia signs an application to Zarya
    And the registrar Dave brings the application to the chain
    And the cashier Eve confirms a payment of 700 RUB
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then Natalia is a member of Zarya with the next number
    When the vote opens
    And Natalia tries to vote for everything
    Then it is refused: Meetings.NotEligible
    When Ferdie votes for everything
    And Ferdie tries to vote against everything
    Then it is refused: Meetings.AlreadyVoted
    When Bob and Charlie sign ballots for everything
    And Bob votes against everything
    And Dave tries to bring the ballots to the chain
    Then it is refused: Meetings.NotRelay
    When the vote has ended and the next block is still to come
    And Charlie tries to vote for everything
    Then it comes too late: Meetings.NotOpen

    # In the next cycle Natalia has a vote, and all have one again.
    When the vote opens
    Then 3 of 5 ballots are needed
    When Charlie tries to vote for everything in cycle 1
    Then it is refused: Meetings.OtherCycle
    When Natalia votes for everything
    And Bob and Natalia sign ballots for everything
    And the relay Alice brings the ballots to the chain
    Then these ballots of the bundle do not count
      | 1 | OtherCycle   |
      | 3 | OtherCycle   |
      | 4 | AlreadyVoted |
