//! Applicants at the expense of the cooperative: by invitation, and within one allowance for all of them
//! (rules §4.2).

use super::chain::{on_chain, refused, Alice, Chain, Dave, Ferdie, Newcomer, Outcome};
use crate::{
	configs::AXON,
	presets::{DEVELOPMENT, VOSKHOD},
	Axon, Balances, Membership, Runtime, RuntimeCall,
};
use coop_axon::ALLOWANCE_USED_UP;
use coop_membership::{invitation_hash, Call, Error, Secret};
use coop_primitives::{providers::MemberInspect, DAY};
use frame_support::{assert_ok, traits::fungible::Inspect};
use sp_runtime::transaction_validity::InvalidTransaction;

const SECRET: Secret = [9; 32];

/// What he signs, brought with the secret of an invitation.
fn with_secret(newcomer: &Newcomer, chain: &Chain, secret: Secret) -> RuntimeCall {
	let RuntimeCall::Membership(Call::apply_relayed { cooperative, applicant, form, signed }) =
		newcomer.application(VOSKHOD, chain.now)
	else {
		unreachable!("an application")
	};
	Call::apply_invited { cooperative, applicant, form, signed, secret }.into()
}

fn axon_of_voskhod() -> u128 {
	Balances::balance(&Axon::resource_account(VOSKHOD))
}

#[test]
fn with_an_invitation_a_stranger_to_the_cooperative_brings_it_at_its_expense() {
	on_chain(DEVELOPMENT, |chain| {
		let invitation = invitation_hash(&SECRET);
		let vera = Newcomer::new(1);
		// Without one Ferdie, of another cooperative, pays for his attempt himself.
		let (cooperative, own) = (axon_of_voskhod(), Balances::balance(&Ferdie.to_account_id()));
		let attempt = with_secret(&vera, chain, SECRET);
		let refusal = refused(Error::<Runtime>::InvitationNotFound);
		assert_eq!(chain.send(Ferdie, attempt), refusal);
		assert_eq!(axon_of_voskhod(), cooperative);
		assert!(Balances::balance(&Ferdie.to_account_id()) < own);

		let invite = Call::invite { cooperative: VOSKHOD, invitation };
		assert_eq!(
			chain.send(Ferdie, invite.clone()),
			refused(Error::<Runtime>::NotRegistrarOrRelay)
		);
		assert_ok!(chain.send(Dave, invite).unwrap());
		let (cooperative, own) = (axon_of_voskhod(), Balances::balance(&Ferdie.to_account_id()));
		let application = with_secret(&vera, chain, SECRET);
		assert_ok!(chain.send(Ferdie, application).unwrap());
		assert!(Membership::is_applicant(VOSKHOD, &vera.account()));
		assert!(axon_of_voskhod() < cooperative);
		assert_eq!(Balances::balance(&Ferdie.to_account_id()), own);
	});
}

/// What comes of it in the next block that has room: one that rotates the session has none.
fn with_room(chain: &mut Chain, send: impl Fn(&mut Chain) -> Outcome) -> Outcome {
	let full = Err(InvalidTransaction::ExhaustsResources.into());
	for _ in 0..3 {
		let outcome = send(chain);
		if outcome != full {
			return outcome;
		}
		chain.next_block();
	}
	panic!("no block has room");
}

#[test]
fn applicants_cannot_drain_a_cooperative() {
	on_chain(DEVELOPMENT, |chain| {
		let (vera, oleg) = (Newcomer::new(1), Newcomer::new(2));
		for newcomer in [&vera, &oleg] {
			let applied = with_room(chain, |chain| {
				chain.send(Dave, newcomer.application(VOSKHOD, chain.now))
			});
			assert_ok!(applied.unwrap());
		}
		// Nothing stands behind the number, so it is refused, again and again.
		let nonsense = |chain: &mut Chain, newcomer: &Newcomer| {
			let withdraw = coop_council::Call::withdraw { cooperative: VOSKHOD, decision: 99 };
			chain.send_by(newcomer, withdraw)
		};
		let used_up = Err(InvalidTransaction::Custom(ALLOWANCE_USED_UP).into());
		let before = axon_of_voskhod();
		loop {
			match with_room(chain, |chain| nonsense(chain, &vera)) {
				Ok(Err(_)) => {}
				outcome => break assert_eq!(outcome, used_up),
			}
		}
		let drained = before - axon_of_voskhod();
		assert!((AXON..=2 * AXON + AXON / 100).contains(&drained), "{drained}");
		// All of them share it; members go on.
		assert_eq!(with_room(chain, |chain| nonsense(chain, &oleg)), used_up);
		let vote = with_room(chain, |chain| {
			let (cooperative, decision, vote) = (VOSKHOD, 99, coop_council::Vote::For);
			chain.send(Alice, coop_council::Call::vote { cooperative, decision, vote })
		});
		assert!(matches!(vote, Ok(Err(_))), "{vote:?}");
		// A day later it has come back.
		chain.block_after(DAY);
		let later = with_room(chain, |chain| nonsense(chain, &oleg));
		assert!(matches!(later, Ok(Err(_))), "{later:?}");
	});
}
