//! The first block of each chain.
//!
//! | preset | for | validators | people |
//! |---|---|---|---|
//! | [`DEVELOPMENT`] | one's own machine | Alice | well-known test keys |
//! | [`LOCAL`] | a network on one machine | Alice, Bob, Charlie, Dave | well-known test keys |
//! | [`STAGING`] | the shape of the real chain | 21 named placeholders | named placeholders |
//!
//! A placeholder is the hash of a name, for which no private key is known: a chain from the staging
//! preset makes no block until its placeholders are replaced by the keys of real people.
//!
//! The cooperatives of every preset are, in the order of their ids, the operator VOSKHOD (ПК
//! «ВОСХОД»), the union RUS (СПО «РУСЬ») and the ordinary cooperative Zarya (ПК «Заря»).

use crate::{
	configs::AXON, AccountId, AccountsConfig, Axon, AxonConfig, Balance, BalancesConfig,
	CooperativesConfig, CouncilConfig, DocumentsConfig, MembershipConfig, RuntimeGenesisConfig,
	SessionConfig, SessionKeys,
};
use alloc::{format, vec, vec::Vec};
use coop_accounts::{GenesisAttestation, GenesisOrganization, LegalForm, Procedure};
use coop_cooperatives::{CooperativeKind, GenesisCooperative};
use coop_council::GenesisCouncil;
use coop_documents::{GenesisTemplate, SignerRole};
use coop_membership::GenesisMember;
use coop_primitives::{AccountKind, Commitment, Contributions, CoopId, Moment, Money, StaffRight};
use frame_support::{build_struct_json_patch, PalletId};
use sp_core::{crypto::UncheckedFrom, H256};
use sp_genesis_builder::PresetId;
use sp_io::hashing::blake2_256;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_runtime::traits::AccountIdConversion;

/// A chain of one's own: Alice makes the blocks.
pub const DEVELOPMENT: &str = sp_genesis_builder::DEV_RUNTIME_PRESET;
/// A network on one machine: Alice, Bob, Charlie and Dave make the blocks.
pub const LOCAL: &str = sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET;
/// The shape of the real chain, with placeholders for its people.
pub const STAGING: &str = "staging";

/// The operator of the platform, ПК «ВОСХОД».
pub const VOSKHOD: CoopId = 1;
/// The union, СПО «РУСЬ».
pub const RUS: CoopId = 2;
/// An ordinary cooperative, ПК «Заря».
pub const ZARYA: CoopId = 3;

/// All AXON of the first block on a real chain (rules §9.1).
const GENESIS_ISSUE: Balance = 10_000 * AXON;
/// One subscription, with which each genesis cooperative starts (rules §9.3).
const SUBSCRIPTION: Balance = 150 * AXON;
/// Kopecks in a rouble.
const RUB: Money = 100;
/// When the attestations of the first block expire: at the beginning of 2031.
const VERIFIED_UNTIL: Moment = 1_924_992_000_000;

/// A delegate of the first block with his session keys.
type Validator = (AccountId, SessionKeys);

/// The people of a first block.
struct People {
	/// Make the blocks and govern the platform: the delegates of the first block.
	validators: Vec<Validator>,
	/// Sit on the councils, the first as chair everywhere. At least four.
	council: Vec<AccountId>,
	/// Receives applicants.
	registrar: AccountId,
	/// Confirms payments.
	cashier: AccountId,
	/// Members without office.
	members: Vec<AccountId>,
}

/// The names of all presets.
pub fn preset_names() -> Vec<PresetId> {
	[DEVELOPMENT, LOCAL, STAGING].map(PresetId::from).into()
}

/// The preset of this name as JSON.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let genesis = match id.as_ref() {
		DEVELOPMENT => test_chain(&[Sr25519Keyring::Alice]),
		LOCAL => test_chain(&[
			Sr25519Keyring::Alice,
			Sr25519Keyring::Bob,
			Sr25519Keyring::Charlie,
			Sr25519Keyring::Dave,
		]),
		STAGING => staging(),
		_ => return None,
	};
	serde_json::to_vec(&genesis).ok()
}

/// A chain whose people use the well-known test keys. Alice holds every office.
fn test_chain(validators: &[Sr25519Keyring]) -> serde_json::Value {
	use Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve, Ferdie};
	let people = People {
		validators: validators.iter().copied().map(test_validator).collect(),
		council: [Alice, Bob, Charlie, Dave].map(|key| key.to_account_id()).into(),
		registrar: Dave.to_account_id(),
		cashier: Eve.to_account_id(),
		members: vec![Ferdie.to_account_id()],
	};
	let funded = [Alice, Bob, Charlie, Dave, Eve, Ferdie].map(|key| key.to_account_id());
	let extra = funded.into_iter().map(|who| (who, 1_000 * AXON)).collect();
	// Nobody has a subscription: so everybody sees what each act costs. A council may buy one.
	genesis(people, extra, 10_000 * AXON, Vec::new())
}

fn test_validator(key: Sr25519Keyring) -> Validator {
	let seed: &'static str = key.into();
	let grandpa = Ed25519Keyring::iter().find(|other| <&str>::from(*other) == seed);
	let grandpa = grandpa.unwrap_or(Ed25519Keyring::Alice);
	let keys = SessionKeys { aura: key.public().into(), grandpa: grandpa.public().into() };
	(key.to_account_id(), keys)
}

/// The shape of the real chain.
fn staging() -> serde_json::Value {
	let validator = |n: u32| {
		let name = format!("delegate-{n:02}");
		let aura = sp_core::sr25519::Public::unchecked_from(hash_of(&format!("{name}/aura")));
		let grandpa = sp_core::ed25519::Public::unchecked_from(hash_of(&format!("{name}/grandpa")));
		(placeholder(&name), SessionKeys { aura: aura.into(), grandpa: grandpa.into() })
	};
	let people = People {
		validators: (1..=21).map(validator).collect(),
		council: (1..=4).map(|n| placeholder(&format!("council-member-{n}"))).collect(),
		registrar: placeholder("registrar"),
		cashier: placeholder("cashier"),
		members: Vec::new(),
	};
	genesis(people, Vec::new(), 0, vec![VOSKHOD, RUS, ZARYA])
}

/// The Blake2-256 hash of a name in the staging preset.
fn hash_of(name: &str) -> [u8; 32] {
	blake2_256(format!("coop-staging/{name}").as_bytes())
}

fn placeholder(name: &str) -> AccountId {
	hash_of(name).into()
}

/// The organisation account of a genesis cooperative. It has no private key.
fn organization_account(cooperative: CoopId) -> AccountId {
	PalletId(*b"coop/org").into_sub_account_truncating(cooperative)
}

/// A stand-in for the hash of a document or of somebody's data.
fn commitment(of: &str) -> Commitment {
	H256(blake2_256(format!("coop-genesis/{of}").as_bytes()))
}

/// Contributions in roubles.
fn roubles(entrance: Money, minimum_share: Money) -> Contributions {
	Contributions {
		entrance: entrance.saturating_mul(RUB),
		minimum_share: minimum_share.saturating_mul(RUB),
	}
}

/// The three cooperatives, their kinds, and the contributions of persons and organisations.
fn cooperatives(people: &People) -> Vec<GenesisCooperative<AccountId>> {
	let chair = people.council.first();
	let every_right = [
		StaffRight::Registrar,
		StaffRight::Cashier,
		StaffRight::Verifier,
		StaffRight::DocumentClerk,
		StaffRight::BranchClerk,
		StaffRight::Relay,
	];
	let staff: Vec<_> = every_right
		.into_iter()
		.filter_map(|right| Some((chair?.clone(), right)))
		.chain([
			(people.registrar.clone(), StaffRight::Registrar),
			(people.cashier.clone(), StaffRight::Cashier),
		])
		.collect();
	[
		(VOSKHOD, "VOSKHOD", CooperativeKind::Consumer, roubles(100, 300), roubles(1_000, 3_000)),
		(RUS, "RUS", CooperativeKind::Union, roubles(100, 300), roubles(1_000, 3_000)),
		(ZARYA, "ZARYA", CooperativeKind::Consumer, roubles(200, 500), roubles(2_000, 5_000)),
	]
	.into_iter()
	.map(|(id, name, kind, persons, organizations)| GenesisCooperative {
		account: organization_account(id),
		kind,
		country: *b"RU",
		currency: *b"RUB",
		persons,
		organizations,
		charter: commitment(&format!("charter/{name}")),
		staff: staff.clone(),
		financial_year: Default::default(),
		utc_offset: MOSCOW,
		domain: None,
		transfer_key: None,
		meta: false,
	})
	.collect()
}

/// Minutes by which Moscow's clocks are ahead of UTC.
const MOSCOW: i16 = 180;

/// The union's templates in their first edition, with which all three cooperatives work. Founders of
/// a new cooperative sign the regulations among them.
fn templates() -> Vec<GenesisTemplate> {
	use SignerRole::{Author, Cashier, Chair, Counterparty};
	[
		// Заявление о вступлении.
		(1, "membership-application", vec![Author], false),
		// Соглашение о подключении.
		(2, "connection-agreement", vec![Author, Chair], false),
		// Платёжный документ.
		(3, "payment", vec![Author, Cashier], false),
		// Договор с пайщиком.
		(4, "agreement", vec![Author, Chair, Counterparty], false),
		// Положение о простой электронной подписи.
		(10, "regulations/electronic-signature", vec![Author], true),
		// Положение о целевой потребительской программе «Цифровой кошелёк».
		(11, "regulations/digital-wallet", vec![Author], true),
	]
	.into_iter()
	.map(|(template, title, required, founding)| GenesisTemplate {
		template,
		title: commitment(&format!("template/{title}")),
		required,
		founding,
		approved_by: vec![VOSKHOD, RUS, ZARYA],
	})
	.collect()
}

/// How many seats the council of each genesis cooperative has. Four in the union: there a tie can
/// arise, which the chair breaks.
const SEATS: [(CoopId, usize); 3] = [(VOSKHOD, 3), (RUS, 4), (ZARYA, 3)];

/// The first block: `resources` AXON for each cooperative, `extra` for others, a prepaid subscription
/// for some, whose price lies in the pool, and all that is left of the genesis issue for the
/// infrastructure fund.
fn genesis(
	people: People,
	extra: Vec<(AccountId, Balance)>,
	resources: Balance,
	prepaid: Vec<CoopId>,
) -> serde_json::Value {
	let staff = [people.registrar.clone(), people.cashier.clone()];
	let mut persons = people.council.clone();
	for who in staff.iter().chain(&people.members) {
		if !persons.contains(who) {
			persons.push(who.clone());
		}
	}
	let ids = [VOSKHOD, RUS, ZARYA];
	let organization_accounts =
		ids.map(organization_account).map(|who| (who, AccountKind::Organization));
	let accounts = persons
		.iter()
		.map(|who| (who.clone(), AccountKind::Person))
		.chain(organization_accounts)
		.enumerate()
		.map(|(n, (who, kind))| (who, kind, commitment(&format!("profile/{n}"))))
		.collect();
	let members = SEATS
		.into_iter()
		.flat_map(|(cooperative, seats)| {
			let council = people.council.iter().take(seats).cloned();
			council.map(move |account| (cooperative, account)).collect::<Vec<_>>()
		})
		.chain(people.members.iter().map(|who| (ZARYA, who.clone())))
		// Who is connected to the platform belongs to its operator and to the union (rules §3.2).
		.chain([VOSKHOD, RUS].map(|id| (id, organization_account(ZARYA))))
		.map(|(cooperative, account)| GenesisMember {
			cooperative,
			account,
			document: commitment(&format!("founding/{cooperative}")),
		})
		.collect();
	let councils = SEATS
		.into_iter()
		.filter_map(|(cooperative, seats)| {
			Some(GenesisCouncil {
				cooperative,
				seats: people.council.iter().take(seats).cloned().collect(),
				chair: people.council.first()?.clone(),
				deputy: people.council.get(1).cloned(),
				secretary: people.council.get(2).cloned(),
			})
		})
		.collect();
	let fund = GENESIS_ISSUE.saturating_sub(SUBSCRIPTION.saturating_mul(3));
	let organizations = ids
		.map(|id| GenesisOrganization {
			account: organization_account(id),
			form: LegalForm::Cooperative,
			country: *b"RU",
			representative: None,
		})
		.into();
	// The council sits in the union too, which answers for its members' identity.
	let verified = people
		.council
		.iter()
		.map(|who| (who, RUS))
		.chain(people.members.iter().map(|who| (who, ZARYA)))
		.enumerate()
		.map(|(n, (who, cooperative))| GenesisAttestation {
			account: who.clone(),
			cooperative,
			procedure: Procedure::InPerson,
			tag: commitment(&format!("identity/{n}")),
			expires_at: VERIFIED_UNTIL,
		})
		.collect();
	let paid = prepaid.iter().fold(0, |paid: Balance, _| paid.saturating_add(SUBSCRIPTION));
	let balances = ids
		.map(|id| (Axon::resource_account(id), resources))
		.into_iter()
		.chain([(Axon::fund_account(), fund), (Axon::pool_account(), paid)])
		.filter(|(_, amount)| *amount > 0)
		.chain(extra)
		.collect();

	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig { balances },
		session: SessionConfig {
			keys: people
				.validators
				.iter()
				.map(|(who, keys)| (who.clone(), who.clone(), keys.clone()))
				.collect::<Vec<_>>(),
		},
		accounts: AccountsConfig { accounts, organizations, verified },
		cooperatives: CooperativesConfig {
			cooperatives: cooperatives(&people),
			operator: Some(VOSKHOD),
			union: Some(RUS),
		},
		membership: MembershipConfig { members },
		council: CouncilConfig { councils },
		documents: DocumentsConfig { templates: templates() },
		axon: AxonConfig { prepaid },
	})
}
