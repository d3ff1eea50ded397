Feature: Joining a cooperative
  Whoever wants to join signs an application. A registrar of the cooperative brings it to the chain,
  the applicant pays, the cashier confirms the payment, and the council decides. When the chair has
  signed the minutes, the applicant is a member with a number of his own. For none of this he needs
  AXON: the cooperative pays.

  Scenario: A newcomer becomes a member of VOSKHOD
    Given VOSKHOD, where a person pays 100 RUB entrance and 300 RUB minimum share contribution
    And VOSKHOD, where an organisation pays 1000 RUB entrance and 3000 RUB minimum share contribution
    And Natalia, who is new to the platform
    When Natalia signs an application to VOSKHOD
    And the registrar Dave brings the application to the chain
    Then Natalia is registered as a person
    And Natalia has an invoice of 100 RUB entrance and 300 RUB minimum share contribution
    When the cashier Eve confirms a payment of 400 RUB
    Then the council of VOSKHOD is asked to admit Natalia
    When Bob votes for
    Then nothing is decided yet
    When Charlie votes for
    Then the decision is approved
    But Natalia is not a member of VOSKHOD
    When the chair Alice signs the minutes
    Then the decision is executed
    And Natalia is a member of VOSKHOD with the next number
    And Natalia has no AXON, and VOSKHOD paid for every act
