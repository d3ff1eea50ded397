Feature: Boards of a cooperative
  The council appoints the executive board. Natural persons sit there, for themselves or for an
  organisation that they represent. Who stops representing it has no seat from this moment.

  Scenario: A member of the board leaves in the middle of a vote
    Given Vera, whom VOSKHOD has just admitted and verified
    And Gleb, whom VOSKHOD has just admitted and verified
    When Vera registers the company Romashka
    And Vera applies for Romashka to VOSKHOD
    And the cashier Eve confirms a payment of 4000 RUB
    And Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then Romashka is a member of VOSKHOD with the next number
    When Bob proposes to the council of VOSKHOD an executive board of Charlie, Bob, Gleb and, for Romashka, Vera
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then Vera sits on the executive board of VOSKHOD for Romashka
    When Bob puts a resolution in words to the executive board of VOSKHOD
    And Bob votes for
    And Gleb votes for
    Then nothing is decided yet
    When Alice tries to vote for
    Then it is refused: Council.NotBoardMember

    # Two of four, and the chair has not voted. Now there are three.
    When Vera offers Gleb to represent Romashka
    And Gleb accepts to represent Romashka
    Then the decision is approved
    When Vera tries to vote against
    Then it is refused: Council.NotBoardMember
    When Alice tries to sign the minutes
    Then it is refused: Council.NotChair
    When the chair Charlie signs the minutes
    Then the decision is signed by Charlie and executed

  Scenario: Who proposed takes it back
    When Bob puts a resolution in words to the council of VOSKHOD
    And Charlie votes for
    And Charlie tries to take the decision back
    Then it is refused: Council.NotProposer
    When Bob takes the decision back
    Then the decision is refused because it was taken back
    When Alice tries to vote for
    Then it is refused: Council.NotOpen
