//! The cooperative that an extrinsic concerns pays, if the signer acts there (rules §9.2).

use crate::mock::*;
use coop_primitives::{providers::Payer, CoopId};

fn paid_by(cooperative: CoopId, for_applicant: bool) -> Option<Payer> {
	Some(Payer { cooperative, for_applicant })
}

#[test]
fn the_cooperative_pays_for_those_who_act_there() {
	ExtBuilder.build_and_execute(|| {
		for id in [RICH, POOR] {
			// Whether it can pay is another question.
			assert_eq!(Axon::payer(&member(), &remark(Some(id))), paid_by(id, false));
			assert_eq!(Axon::payer(&applicant(), &remark(Some(id))), paid_by(id, true));
		}
	});
}

#[test]
fn the_signer_pays_when_he_does_not_act_there() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(Axon::payer(&stranger(), &remark(Some(RICH))), None);
		assert_eq!(Axon::payer(&member(), &remark(Some(99))), None);
	});
}

#[test]
fn the_signer_pays_for_what_concerns_no_cooperative() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(Axon::payer(&member(), &remark(None)), None);
	});
}
