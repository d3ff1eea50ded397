Feature: Connecting a new cooperative
  From nothing to a ready cooperative: a verified member registers an organisation, which joins the
  operator and the union. Then it connects, the operator accepts it, its representative enters the
  first council, and everybody on it signs the regulations. No step can be taken before the one that
  comes before it, and the error says what is missing.

  What is marked @once counts the cooperatives of a new chain, so a chain can tell it only once.

  @once
  Scenario: A cooperative connects from nothing, decides, and admits a member
    Given Boris, whom VOSKHOD has just admitted
    And Galina, whom VOSKHOD has just admitted
    And Vera, whom VOSKHOD has just admitted
    And Pavel, who is new to the platform

    When Vera tries to register the organisation of the cooperative Vesna
    Then it is refused: Accounts.NotVerified
    When the verifier Alice of VOSKHOD sees Vera with her papers
    Then Vera is verified by VOSKHOD
    When Vera registers the organisation of the cooperative Vesna
    Then Vera represents Vesna

    When Vera tries to connect Vesna
    Then it is refused: Cooperatives.NotMemberOfOperator
    And VOSKHOD paid for the refused act
    When Vera applies for Vesna to VOSKHOD
    Then Vesna has an invoice of 1000 RUB entrance and 3000 RUB minimum share contribution
    When the cashier Eve confirms a payment of 4000 RUB
    Then the council of VOSKHOD is asked to admit Vesna
    When Bob votes for
    And Charlie votes for
    And the chair Alice signs the minutes
    Then Vesna is a member of VOSKHOD with the next number

    When Vera tries to connect Vesna
    Then it is refused: Cooperatives.NotMemberOfUnion
    When Vera applies for Vesna to RUS
    Then Vesna has an invoice of 1000 RUB entrance and 3000 RUB minimum share contribution
    When the cashier Eve confirms a payment of 4000 RUB
    And Alice votes for
    And Dave votes for
    And the chair Alice signs the minutes
    Then Vesna is a member of RUS with the next number

    When Vera tries to enter Vera, Boris and Galina as the first council of Vesna
    Then it is refused: Cooperatives.NotFound
    When Vera connects Vesna
    Then Vesna waits for the operator
    And Vera has no AXON, and VOSKHOD paid for it
    When Vera tries to connect Vesna
    Then it is refused: Cooperatives.AlreadyConnected
    When Vera tries to enter Vera, Boris and Galina as the first council of Vesna
    Then it is refused: Cooperatives.NotActivated
    When Dave tries to bring the signature of Boris under the regulations of Vesna
    Then it is refused: Cooperatives.NotActivated

    When Bob proposes to the council of Zarya to activate Vesna
    And Bob votes for
    And Alice votes for
    And the chair Alice signs the minutes
    Then its action fails with Cooperatives.NotOperator and leaves nothing behind
    And Vesna waits for the operator
    When Bob proposes to the council of VOSKHOD to activate Vesna
    And Bob votes for
    And Charlie votes for
    Then Vesna waits for the operator
    When the chair Alice signs the minutes
    Then the decision is executed
    And Vesna is activated by the operator

    When Dave tries to bring the signature of Boris under the regulations of Vesna
    Then it is refused: Cooperatives.NoFirstCouncil
    When Vera tries to enter Vera, Boris and Pavel as the first council of Vesna
    Then it is refused: Cooperatives.SeatNotRegistered
    When Vera enters Vera, Boris and Galina as the first council of Vesna
    And Vera signs the regulations of Vesna
    Then Vera has no AXON, and VOSKHOD paid for it
    When Vera tries to sign the regulations of Vesna
    Then it is refused: Cooperatives.AlreadySigned
    When Bob tries to bring the signature of Boris under the regulations of Vesna
    Then it is refused: Cooperatives.NotRegistrarOrRelay
    When Dave tries to bring the signature of Ferdie under the regulations of Vesna
    Then it is refused: Cooperatives.NotFounder
    When Dave brings the signature of Boris under the regulations of Vesna
    Then Vesna may have its first council
    And Vera is not a member of Vesna
    When Pavel signs an application to Vesna
    And Dave tries to bring the application to the chain
    Then it is refused: Membership.CooperativeNotReady
    When Galina signs the regulations of Vesna
    Then Vesna is ready
    And Vera is member 1 of Vesna
    And Boris is member 2 of Vesna
    And Galina is member 3 of Vesna
    And Vera chairs the council of Vesna

    When the operator's cashier Eve sells 100 AXON to Vesna
    And Galina proposes to the council of Vesna that Boris be a registrar there
    And Galina votes for
    And Vera votes for
    And the chair Vera signs the minutes
    Then the decision is executed
    And Boris is a registrar of Vesna
    When Boris proposes to the council of Vesna that Galina be a cashier there
    And Boris votes for
    And Galina votes for
    And the chair Vera signs the minutes
    Then Galina is a cashier of Vesna
    When Pavel signs an application to Vesna
    And the registrar Boris brings the application to the chain
    Then Pavel is registered as a person
    And Pavel has an invoice of 150 RUB entrance and 250 RUB minimum share contribution
    When the cashier Galina confirms a payment of 400 RUB
    Then the council of Vesna is asked to admit Pavel
    When Boris votes for
    And Galina votes for
    And the chair Vera signs the minutes
    Then Pavel is a member of Vesna with the next number
    And Pavel is member 4 of Vesna

  @once
  Scenario: Another first council takes the place of the first, and all sign anew
    Given Boris, whom VOSKHOD has just admitted
    And Galina, whom VOSKHOD has just admitted
    And Fyodor, whom VOSKHOD has just admitted
    And Vera, whom VOSKHOD has just admitted and verified
    And Vesna, a cooperative of Vera that the operator has activated
    When Vera enters Vera, Boris and Galina as the first council of Vesna
    And Vera signs the regulations of Vesna
    And Dave brings the signature of Boris under the regulations of Vesna
    And Vera enters Vera, Boris and Fyodor as the first council of Vesna
    When Dave tries to bring the signature of Galina under the regulations of Vesna
    Then it is refused: Cooperatives.NotFounder
    When Boris signs the regulations of Vesna
    And Fyodor signs the regulations of Vesna
    Then Vesna may have its first council
    When Vera signs the regulations of Vesna
    Then Vesna is ready
    And Fyodor is member 3 of Vesna
    And Galina is not a member of Vesna
