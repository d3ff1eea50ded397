Feature: Signatures under documents
  A signature is good for one chain, one cooperative, one process, one document, one role, one
  handwriting, one signer and one time. Any other is refused for its own reason, and then nothing has
  changed.

  Scenario: Three sign an agreement, one on the chain and two whose signatures are brought
    Given Pavel, whom VOSKHOD has just admitted
    And Natalia, whom VOSKHOD has just admitted
    When Natalia draws up an agreement with Pavel in VOSKHOD
    And Natalia signs the document as author
    And Dave brings the signature to the chain
    Then the document is registered
    And Natalia has signed the document as author
    And the document is not complete
    When Alice signs the document on the chain as chair
    Then Alice has signed the document as chair
    And the document is not complete
    When Bob tries to sign the document on the chain as chair
    Then it is refused: Documents.NotInRole
    When Pavel signs the document as counterparty
    And Dave brings the signature to the chain
    Then Pavel has signed the document as counterparty
    And the document is complete
    And the document has 3 signatures

  Scenario: A forged signature registers nothing
    Given Pavel, whom VOSKHOD has just admitted
    And Natalia, whom VOSKHOD has just admitted
    When Natalia draws up an agreement with Pavel in VOSKHOD
    And Natalia signs the document as author, but on another chain
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementForOtherChain
    When Natalia signs the document as author, but for another cooperative
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementForOtherCooperative
    When Natalia signs the document as author, but in another process
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementForOtherProcess
    When Natalia signs the document as author, but under another document
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementForOtherContent
    When Natalia signs the document as author, but in another role
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementForOtherContent
    When Natalia signs the document as author, but with another handwriting
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementForOtherContent
    When Natalia signs the document as author, but in the name of somebody else
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementOfOtherSigner
    When Natalia signs the document as author, but with the key of somebody else
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.BadSignature
    When Natalia signs the document as author, but at another time
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.BadSignature
    When Natalia signs the document as author, but 25 hours ago
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementExpired
    When Natalia signs the document as author, but an hour ahead
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementFromTheFuture
    When Natalia signs the document as author
    And Bob tries to bring the signature to the chain
    Then it is refused: Documents.NotRelay
    And the document is not registered
    When Dave tries to bring the signature to the chain without its last byte
    Then it does not get into a block: nobody can read it
    And the document is not registered
    When Dave brings the signature to the chain
    Then the document is registered
    And Natalia has signed the document as author
    When Dave tries to bring the signature to the chain
    Then it is refused: Documents.AlreadyRegistered
    When Natalia tries to register the document on the chain
    Then it is refused: Documents.AlreadyRegistered
    And the document has 1 signature

  Scenario: A forged signature does not stand under a document
    Given Pavel, whom VOSKHOD has just admitted
    And Natalia, whom VOSKHOD has just admitted
    When Natalia draws up an agreement with Pavel in VOSKHOD
    And Natalia registers the document on the chain
    Then the document is registered
    When Pavel signs the document as counterparty, but on another chain
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementForOtherChain
    When Pavel signs the document as counterparty, but for another cooperative
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementForOtherCooperative
    When Pavel signs the document as counterparty, but in another process
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementForOtherProcess
    When Pavel signs the document as counterparty, but under another document
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementForOtherContent
    When Pavel signs the document as counterparty, but in another role
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementForOtherContent
    When Pavel signs the document as counterparty, but with another handwriting
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementForOtherContent
    When Pavel signs the document as counterparty, but in the name of somebody else
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementOfOtherSigner
    When Pavel signs the document as counterparty, but with the key of somebody else
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.BadSignature
    When Pavel signs the document as counterparty, but at another time
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.BadSignature
    When Pavel signs the document as counterparty, but 25 hours ago
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementExpired
    When Pavel signs the document as counterparty, but an hour ahead
    And Dave tries to bring the signature to the chain
    Then it is refused: Accounts.StatementFromTheFuture
    When Pavel signs the document as counterparty
    And Dave tries to bring the signature to the chain without its last byte
    Then it does not get into a block: nobody can read it
    And the document has 1 signature
    When Dave brings the signature to the chain
    Then Pavel has signed the document as counterparty
    When Dave tries to bring the signature to the chain
    Then it is refused: Documents.AlreadySigned
    When Pavel tries to sign the document on the chain as counterparty
    Then it is refused: Documents.AlreadySigned
    And the document has 2 signatures

  Scenario: Nobody signs on the chain in the name of another, or of another chain
    Given Pavel, whom VOSKHOD has just admitted
    And Natalia, whom VOSKHOD has just admitted
    When Natalia draws up an agreement with Pavel in VOSKHOD
    And Pavel tries to sign the document on the chain as author in the name of Natalia
    Then it does not get into a block: the signature is forged
    When Natalia tries to use what she signed as author for another chain
    Then it does not get into a block: the signature is forged
    When Natalia tries to register the document on the chain without its last byte
    Then it does not get into a block: nobody can read it
    And the document is not registered
    When Natalia registers the document on the chain
    Then the document is registered
    When Pavel tries to sign the document on the chain as chair
    Then it is refused: Documents.NotInRole
    When Pavel tries to sign the document on the chain as chair in the name of Alice
    Then it does not get into a block: the signature is forged
    When Alice tries to use what she signed as chair for another chain
    Then it does not get into a block: the signature is forged
    When Alice tries to sign the document on the chain as chair without the last byte
    Then it does not get into a block: nobody can read it
    And the document has 1 signature
    When Alice signs the document on the chain as chair
    Then Alice has signed the document as chair
    When Alice tries to sign the document on the chain as chair
    Then it is refused: Documents.AlreadySigned
