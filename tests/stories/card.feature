Feature: The digital card
  A member shows that he is one: account, cooperative, number, and a proof against a final block.
  Anybody checks it without asking the cooperative. Whoever shows a card to an application logs in by
  signing what the application gives him.

  Scenario: A member shows a card, and a stranger checks it
    Given Natalia, whom VOSKHOD has just admitted
    When Natalia shows her card of VOSKHOD
    Then the card shows an active member of VOSKHOD, as the chain has it
    When Natalia shows her card of VOSKHOD with a proof from an earlier block
    Then the card is refused: the header is not that of the final block

  Scenario: A card is good for its member only
    Given Natalia, whom VOSKHOD has just admitted
    And Pavel, whom VOSKHOD has just admitted
    And Vera, who is new to the platform
    When Pavel shows a card of VOSKHOD with the number of Natalia
    Then the card is refused: the number belongs to another account
    When Pavel shows a card of VOSKHOD with a number that nobody has
    Then the card is refused: the cooperative has no member with this number
    When Pavel shows a card of Zarya with a number that nobody has
    Then the card is refused: the cooperative has no member with this number
    When Vera shows a card of VOSKHOD with the number of Natalia
    Then the card is refused: the number belongs to another account
    When Pavel shows his card of VOSKHOD
    Then the card shows an active member of VOSKHOD, as the chain has it

  Scenario: A member logs in with the key that signs for him, and nobody else does
    Given Natalia, whom VOSKHOD has just admitted
    And Pavel, whom VOSKHOD has just admitted
    When Natalia logs in to market.example as a member of VOSKHOD
    Then market.example lets Natalia in
    When Natalia logs in to market.example as a member of VOSKHOD, but with what was signed before
    Then market.example does not let Natalia in: the login answers another challenge
    When Natalia logs in to market.example as a member of VOSKHOD, but with the key of Pavel
    Then market.example does not let Natalia in: the signature is not that of the account's key under this challenge
    When Natalia logs in to market.example as a member of VOSKHOD, but signs what other.example gave her
    Then market.example does not let Natalia in: the login was signed for another application
    When Natalia logs in to market.example as a member of VOSKHOD, but 6 minutes later
    Then market.example does not let Natalia in: the challenge was issued more than five minutes ago
