Feature: Organisations and those who act for them
  A verified member of a cooperative registers an organisation and acts for it. It has an account of
  its own, but no key. Who acts for it changes when both sign: the one offers, the other accepts.

  Scenario: A company joins a cooperative through its director
    Given Zarya, where an organisation pays 2000 RUB entrance and 5000 RUB minimum share contribution
    And Vera, whom VOSKHOD has just admitted and verified
    When Vera registers the company Romashka
    Then Vera represents Romashka
    And Vera has no AXON, and VOSKHOD paid for it
    When Vera applies for Romashka to Zarya
    Then Romashka has an invoice of 2000 RUB entrance and 5000 RUB minimum share contribution
    And Vera has no AXON, and VOSKHOD paid for it
    When Eve tries to confirm a payment of 700 RUB
    Then it is refused: Ledger.PaidTooLittle
    When the cashier Eve confirms a payment of 7000 RUB
    Then the council of Zarya is asked to admit Romashka
    When Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then Romashka is a member of Zarya with the next number
    And Romashka belongs to 1 cooperatives with one account
    And Vera is not a member of Zarya

  Scenario: The director hands over, and both sign
    Given Gleb, whom VOSKHOD has just admitted and verified
    And Vera, whom VOSKHOD has just admitted and verified
    When Vera registers the company Romashka
    And Vera offers Gleb to represent Romashka
    Then Vera represents Romashka
    When Ferdie tries to accept to represent Romashka
    Then it is refused: Accounts.NotOffered
    When Gleb tries to apply for Romashka to Zarya
    Then it does not get into a block: Gleb has no AXON and no cooperative pays for it
    When Gleb accepts to represent Romashka
    Then Gleb represents Romashka

    # The former director cannot act any more: nobody pays for it, and she has no AXON, which nobody can send her.
    When Vera tries to apply for Romashka to Zarya
    Then it does not get into a block: Vera has no AXON and no cooperative pays for it
    When Vera tries to offer Vera to represent Romashka
    Then it is refused: Accounts.NotRepresentative
    When Vera tries to accept to represent Romashka
    Then it is refused: Accounts.OfferNotFound
    When Gleb applies for Romashka to Zarya
    Then Romashka has an invoice of 2000 RUB entrance and 5000 RUB minimum share contribution

  Scenario: Nobody registers or represents an organisation without having been verified
    Given Natalia, whom VOSKHOD has just admitted
    And Vera, whom VOSKHOD has just admitted and verified
    When Natalia tries to register the company Vasilyok
    Then it is refused: Accounts.NotVerified
    When Vera registers the company Romashka
    And Vera offers Natalia to represent Romashka
    And Natalia tries to accept to represent Romashka
    Then it is refused: Accounts.NotVerified
    And Vera represents Romashka
