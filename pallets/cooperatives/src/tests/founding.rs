//! From the first council to a ready cooperative (rules §3.2).

use crate::{mock::*, Call, Error, Event, Founding, Foundings, Status, WeightInfo};
use coop_primitives::{
	providers::CooperativeInspect,
	statement::{ProcessKind, Refusal, Statement, CLOCK_TOLERANCE, VALID_FOR},
	CoopId, FirstCouncil, StaffRight, MAX_COUNCIL_SEATS,
};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use sp_core::H256;
use sp_runtime::DispatchResult;

#[test]
fn the_whole_path_ends_in_a_ready_cooperative() {
	ExtBuilder::default().build_and_execute(|| {
		join_both(COMPANY);
		assert_ok!(Cooperatives::connect(signed(COMPANY), profile(), AGREEMENT));
		assert_ok!(Cooperatives::activate(council(FIRST), NEW));
		assert_ok!(enter(NEW, &[13, 11, 12]));
		for who in [12, 13] {
			assert_ok!(sign(NEW, who));
			assert_eq!(status(NEW), Status::Active);
			assert_eq!(founders(NEW), []);
		}
		assert_ok!(sign(NEW, 11));

		assert_eq!(status(NEW), Status::Ready);
		assert!(Cooperatives::is_ready(NEW));
		assert_eq!(founders(NEW), [13, 11, 12].map(|who| (who, FOUNDING)));
		assert_eq!(installed(NEW), Some(council_of(&[13, 11, 12])));
		assert_eq!(adopted(NEW), Some(REGULATIONS));
		assert!(!Foundings::<Test>::contains_key(NEW));
		System::assert_last_event(
			Event::CooperativeReady { cooperative: NEW, regulations: REGULATIONS }.into(),
		);
	});
}

/// Each step is refused when the one before it is missing, with an error that says so.
#[test]
fn no_step_is_left_out() {
	ExtBuilder::default().build_and_execute(|| {
		let id = connected(COMPANY);
		assert_noop!(enter(id, &[11, 12]), Error::<Test>::NotActivated);
		assert_noop!(sign(id, 11), Error::<Test>::NotActivated);
		assert_ok!(Cooperatives::activate(council(FIRST), id));
		assert_noop!(sign(id, 11), Error::<Test>::NoFirstCouncil);
		publish(None);
		assert_ok!(enter(id, &[11, 12]));
		assert_noop!(sign(id, 11), Error::<Test>::NoRegulations);
		publish(Some(REGULATIONS));
		assert_ok!(sign(id, 11));
		leave(FIRST, COMPANY);
		assert_noop!(sign(id, 12), Error::<Test>::NotMemberOfOperator);
		join(FIRST, COMPANY);
		leave(SECOND, COMPANY);
		assert_noop!(sign(id, 12), Error::<Test>::NotMemberOfUnion);
		join(SECOND, COMPANY);
		assert_ok!(sign(id, 12));
		assert_noop!(enter(id, &[11, 13]), Error::<Test>::AlreadyReady);
		assert_noop!(sign(id, 11), Error::<Test>::AlreadyReady);
	});
}

#[test]
fn entering_a_council_tells_what_to_sign() {
	ExtBuilder::default().build_and_execute(|| {
		let id = activated(COMPANY);
		assert_ok!(enter(id, &[11, 12]));
		let council = council_of(&[11, 12]);
		let hash = council.founding(FOUNDING);
		System::assert_last_event(
			Event::FirstCouncilEntered {
				cooperative: id,
				council: council.clone(),
				document: FOUNDING,
				founding: hash,
			}
			.into(),
		);
		assert_eq!(Cooperatives::founding(id), Some(hash));
		assert_eq!(Cooperatives::founding(FIRST), None);
		let signed = Default::default();
		let entered = Founding { council, document: FOUNDING, regulations: None, signed };
		assert_eq!(founding(id), entered);
	});
}

/// The hash depends on everything: document, seats, their order, and offices.
#[test]
fn different_foundings_have_different_hashes() {
	let council = |seats: &[u64], deputy| FirstCouncil { deputy, ..council_of(seats) };
	let secretary = FirstCouncil { secretary: Some(12), ..council(&[11, 12], None) };
	let foundings = [
		council(&[11, 12], None).founding(FOUNDING),
		council(&[11, 12], None).founding(DOCUMENT),
		council(&[12, 11], None).founding(FOUNDING),
		council(&[11, 12, 13], None).founding(FOUNDING),
		council(&[11, 12], Some(12)).founding(FOUNDING),
		secretary.founding(FOUNDING),
	];
	let different: std::collections::BTreeSet<_> = foundings.iter().collect();
	assert_eq!(different.len(), foundings.len());
}

#[test]
fn the_first_council_is_replaced_as_often_as_needed_and_signed_anew() {
	ExtBuilder::default().build_and_execute(|| {
		let id = activated(COMPANY);
		assert_ok!(enter(id, &[11, 12]));
		assert_ok!(sign(id, 11));
		let first = signature_of(id);
		assert_noop!(enter(id, &[11, 12]), Error::<Test>::NothingChanged);

		assert_ok!(enter(id, &[11, 12, 13]));
		assert!(founding(id).signed.is_empty());
		// What was meant for the first list does not count for the second.
		assert_noop!(dispatch(signed(12), first), Error::<Test>::WrongFounding);

		// The same list with another document is another founding as well.
		let council = council_of(&[11, 12, 13]);
		assert_ok!(Cooperatives::install_council(signed(COMPANY), id, council, DOCUMENT));
		for who in [11, 12, 13] {
			assert_ok!(sign(id, who));
		}
		assert_eq!(founders(id), [11, 12, 13].map(|who| (who, DOCUMENT)));
	});
}

#[test]
fn a_first_council_is_well_formed_and_of_registered_persons() {
	ExtBuilder::default().build_and_execute(|| {
		let id = activated(COMPANY);
		for seats in [&[][..], &[11], &[11, 11]] {
			assert_noop!(enter(id, seats), Error::<Test>::CouncilNotWellFormed);
		}
		let stranger = FirstCouncil { chair: 13, ..council_of(&[11, 12]) };
		assert_noop!(
			Cooperatives::install_council(signed(COMPANY), id, stranger, FOUNDING),
			Error::<Test>::CouncilNotWellFormed
		);
		assert_noop!(enter(id, &[11, STRANGER]), Error::<Test>::SeatNotRegistered);
		assert_noop!(enter(id, &[11, COMPANY]), Error::<Test>::SeatNotPerson);
	});
}

#[test]
fn only_the_cooperatives_own_account_enters_its_council() {
	ExtBuilder::default().build_and_execute(|| {
		let id = activated(COMPANY);
		for who in [11, ORGANIZATION] {
			assert_noop!(
				Cooperatives::install_council(signed(who), id, council_of(&[11, 12]), FOUNDING),
				Error::<Test>::NotOwnAccount
			);
		}
		assert_noop!(
			Cooperatives::install_council(signed(COMPANY), 9, council_of(&[11, 12]), FOUNDING),
			Error::<Test>::NotFound
		);
	});
}

#[test]
fn only_who_is_on_the_list_signs_and_once() {
	ExtBuilder::default().build_and_execute(|| {
		let id = activated(COMPANY);
		assert_ok!(enter(id, &[11, 12]));
		for who in [13, COMPANY] {
			assert_noop!(sign(id, who), Error::<Test>::NotFounder);
		}
		assert_ok!(sign(id, 11));
		System::assert_last_event(
			Event::RegulationsSigned {
				cooperative: id,
				who: 11,
				regulations: REGULATIONS,
				founding: founding(id).hash(),
			}
			.into(),
		);
		assert_noop!(sign(id, 11), Error::<Test>::AlreadySigned);
		assert_noop!(sign(9, 11), Error::<Test>::NotFound);
	});
}

#[test]
fn other_regulations_or_another_founding_are_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let id = activated(COMPANY);
		assert_ok!(enter(id, &[11, 12]));
		let founding = founding(id).hash();
		for (regulations, founding, error) in [
			(H256::zero(), founding, Error::<Test>::WrongRegulations),
			(REGULATIONS, FOUNDING, Error::<Test>::WrongFounding),
			(REGULATIONS, H256::zero(), Error::<Test>::WrongFounding),
		] {
			let call = Call::sign_regulations { cooperative: id, regulations, founding };
			assert_noop!(dispatch(signed(11), call), error);
		}
	});
}

#[test]
fn new_editions_begin_the_signing_anew() {
	ExtBuilder::default().build_and_execute(|| {
		let id = activated(COMPANY);
		assert_ok!(enter(id, &[11, 12]));
		assert_ok!(sign(id, 11));
		let old = signature_of(id);
		let new = H256::repeat_byte(0x4F);
		publish(Some(new));
		assert_noop!(dispatch(signed(12), old), Error::<Test>::WrongRegulations);
		assert_ok!(sign(id, 12));
		assert_eq!(founding(id).signed.to_vec(), [12]);
		assert_eq!(status(id), Status::Active);
		assert_ok!(sign(id, 11));
		assert_eq!(adopted(id), Some(new));
	});
}

/// All or nothing: also the last signature leaves nothing when the council does not take office.
#[test]
fn what_fails_at_the_end_undoes_the_last_signature() {
	ExtBuilder::default().build_and_execute(|| {
		let id = activated(COMPANY);
		assert_ok!(enter(id, &[11, 12]));
		assert_ok!(sign(id, 11));
		refuse_councils();
		assert_noop!(sign(id, 12), COUNCIL_REFUSES);
		assert_eq!(founders(id), []);
		assert_eq!(founding(id).signed.to_vec(), [11]);
	});
}

#[test]
fn a_blocked_founding_waits() {
	ExtBuilder::default().build_and_execute(|| {
		let id = activated(COMPANY);
		assert_ok!(enter(id, &[11, 12]));
		assert_ok!(sign(id, 11));
		assert_ok!(Cooperatives::block(governance(), id, DOCUMENT));
		assert_noop!(sign(id, 12), Error::<Test>::CooperativeBlocked);
		assert_noop!(enter(id, &[12, 13]), Error::<Test>::CooperativeBlocked);
		assert_ok!(Cooperatives::unblock(governance(), id));
		assert_ok!(sign(id, 12));
		assert_eq!(status(id), Status::Ready);
	});
}

/// A signature costs what it did: little, or the founding of as many members as there are.
#[test]
fn a_signature_costs_what_it_did() {
	ExtBuilder::default().build_and_execute(|| {
		let id = activated(COMPANY);
		assert_ok!(enter(id, &[11, 12, 13]));
		let weight = |n| Some(<() as WeightInfo>::sign_regulations(n));
		for (who, founded) in [(11, 0), (12, 0), (13, 3)] {
			let call = signature_of(id);
			let declared = call.get_dispatch_info().call_weight;
			assert_eq!(Some(declared), weight(MAX_COUNCIL_SEATS));
			let post = dispatched(signed(who), call).unwrap();
			assert_eq!(post.actual_weight, weight(founded), "{who}");
		}
		let refusal = dispatched(signed(11), signature_of(id)).unwrap_err();
		assert_eq!(refusal.post_info.actual_weight, weight(0));
	});
}

const RELAY: u64 = 21;
const REGISTRAR: u64 = 22;

/// An active cooperative whose first council is entered, and an operator with staff.
fn with_staff(test: impl FnOnce(CoopId)) {
	let staff =
		[(RELAY, StaffRight::Relay), (REGISTRAR, StaffRight::Registrar), (23, StaffRight::Cashier)];
	ExtBuilder::default().with_staff(&staff).build_and_execute(|| {
		let id = activated(COMPANY);
		assert_ok!(enter(id, &[11, 12]));
		test(id);
	});
}

fn bring(relay: u64, cooperative: CoopId, signer: u64, statement: Signed) -> DispatchResult {
	let (regulations, founding) = (REGULATIONS, founding(cooperative).hash());
	let call = Call::sign_regulations_relayed {
		cooperative,
		signer,
		regulations,
		founding,
		signed: statement,
	};
	dispatch(signed(relay), call)
}

#[test]
fn relayed_signatures_have_the_same_effect() {
	let state = |relayed: bool| {
		let mut root = Vec::new();
		let staff = [(RELAY, StaffRight::Relay), (REGISTRAR, StaffRight::Registrar)];
		ExtBuilder::default().with_staff(&staff).build_and_execute(|| {
			let id = activated(COMPANY);
			assert_ok!(enter(id, &[11, 12]));
			for (relay, who) in [(RELAY, 11), (REGISTRAR, 12)] {
				if relayed {
					assert_ok!(bring(relay, id, who, detached(who, &statement(id, who))));
				} else {
					assert_ok!(sign(id, who));
				}
			}
			assert_eq!(status(id), Status::Ready);
			System::reset_events();
			root = crate::mock::root();
		});
		root
	};
	assert_eq!(state(true), state(false));
}

#[test]
fn only_registrar_or_relay_of_the_operator_bring_signatures() {
	with_staff(|id| {
		let signature = detached(11, &statement(id, 11));
		for relay in [11, 23, COMPANY] {
			assert_noop!(
				bring(relay, id, 11, signature.clone()),
				Error::<Test>::NotRegistrarOrRelay
			);
		}
	});
}

/// What is signed holds for one chain, cooperative, process, content, signer and time.
#[test]
fn a_statement_for_anything_else_is_refused_for_its_reason() {
	with_staff(|id| {
		let own = statement(id, 11);
		let others = [
			(Statement { genesis: H256::zero(), ..own.clone() }, Refusal::OtherChain),
			(other(&own, |act| act.cooperative = FIRST), Refusal::OtherCooperative),
			(other(&own, |act| act.process = ProcessKind::Admission), Refusal::OtherProcess),
			(other(&own, |act| act.process_id = FIRST), Refusal::OtherProcess),
			(other(&own, |act| act.content = H256::zero()), Refusal::OtherContent),
			(other(&own, |act| act.signer = 12), Refusal::OtherSigner),
		];
		for (wrong, refusal) in others {
			assert_noop!(bring(RELAY, id, 11, detached(11, &wrong)), refused(refusal));
			// Nor does it become good when the relay changes what was signed.
			let forged = Signed { statement: own.clone(), ..detached(11, &wrong) };
			assert_noop!(bring(RELAY, id, 11, forged), refused(Refusal::BadSignature));
		}
		let redated = Statement { signed_at: NOW - 1, ..own.clone() };
		let forged = Signed { statement: redated, ..detached(11, &own) };
		assert_noop!(bring(RELAY, id, 11, forged), refused(Refusal::BadSignature));
		let forged = detached(12, &own);
		assert_noop!(bring(RELAY, id, 11, forged), refused(Refusal::BadSignature));
		assert_ok!(bring(RELAY, id, 11, detached(11, &own)));
	});
}

#[test]
fn a_relayed_signature_is_good_within_its_time_and_once() {
	with_staff(|id| {
		let at = |signed_at| detached(11, &Statement { signed_at, ..statement(id, 11) });
		assert_noop!(bring(RELAY, id, 11, at(NOW - VALID_FOR - 1)), refused(Refusal::Expired));
		assert_noop!(
			bring(RELAY, id, 11, at(NOW + CLOCK_TOLERANCE + 1)),
			refused(Refusal::FromTheFuture)
		);
		assert_ok!(bring(RELAY, id, 11, at(NOW)));
		assert_noop!(bring(RELAY, id, 11, at(NOW)), Error::<Test>::AlreadySigned);
		set_now(NOW + 1);
		assert_noop!(bring(RELAY, id, 11, at(NOW + 1)), Error::<Test>::AlreadySigned);
		// Refused, so it used nothing up.
		let someone = detached(13, &statement(id, 13));
		assert_noop!(bring(RELAY, id, 13, someone.clone()), Error::<Test>::NotFounder);
		assert_noop!(bring(RELAY, id, 13, someone), Error::<Test>::NotFounder);
	});
}

#[test]
fn the_present_key_signs_for_the_account() {
	with_staff(|id| {
		replace_key(11, 77);
		let statement = statement(id, 11);
		assert_noop!(
			bring(RELAY, id, 11, detached(11, &statement)),
			refused(Refusal::BadSignature)
		);
		assert_ok!(bring(RELAY, id, 11, detached(77, &statement)));
	});
}
