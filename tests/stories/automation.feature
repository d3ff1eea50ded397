Feature: The council decides while it sleeps
  A member of a council may leave a standing instruction for a kind of decisions: vote in favour at
  once; and, when he presides, sign. Or he names a deputy key, which a robot holds. Votes and signatures
  given so are marked in the minutes, and he stays responsible.

  @once
  Scenario: An applicant is a member in the block in which his payment is confirmed
    Given Natalia, who has applied to VOSKHOD and not paid
    When Alice leaves the instruction to admit applicants of VOSKHOD
    And Bob leaves the instruction to admit applicants of VOSKHOD
    And the cashier Eve confirms a payment of 400 RUB
    Then all is decided, signed and executed in this block
    And Alice voted by instruction
    And Bob voted by instruction
    And nobody voted for Charlie
    And Natalia is a member of VOSKHOD with the next number

  @once
  Scenario: An instruction that is taken back counts no more
    Given Natalia, who has applied to VOSKHOD and not paid
    When Alice leaves the instruction to admit applicants of VOSKHOD
    And Bob leaves the instruction to admit applicants of VOSKHOD
    And Bob takes the instruction to admit applicants of VOSKHOD back
    And the cashier Eve confirms a payment of 400 RUB
    Then nothing is decided yet
    And Alice voted by instruction
    And nobody voted for Bob
    When Alice tries to vote against
    Then it is refused: Council.AlreadyVoted
    When Charlie votes for
    Then all is decided, signed and executed in this block
    And Charlie voted himself
    And Natalia is a member of VOSKHOD with the next number

  @once
  Scenario: A robot votes with a deputy key
    Given Robot, who is new to the platform
    And Natalia, who has applied to VOSKHOD and not paid
    When Alice leaves the instruction to admit applicants of VOSKHOD
    And Charlie lets Robot admit applicants of VOSKHOD for him
    And the cashier Eve confirms a payment of 400 RUB
    Then nothing is decided yet
    When Robot tries to vote for as Bob
    Then it does not get into a block: Robot has no AXON and no cooperative pays for it
    When Robot votes for as Charlie
    Then all is decided, signed and executed in this block
    And Robot voted as Charlie
    And Natalia is a member of VOSKHOD with the next number
    When Charlie lets Robot admit applicants of VOSKHOD for him no more
    And Robot tries to vote for as Charlie
    Then it does not get into a block: Robot has no AXON and no cooperative pays for it

  Scenario: What concerns keys and words is left to people
    When Bob tries to leave the instruction to recover keys in VOSKHOD
    Then it is refused: Council.NotAutomatable
    When Bob tries to leave the instruction to pass resolutions of VOSKHOD
    Then it is refused: Council.NotAutomatable
    When Ferdie tries to leave the instruction to admit applicants of VOSKHOD
    Then it is refused: Council.NotBoardMember
