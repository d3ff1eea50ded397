//! Which chains of cooperatives a member may use without joining each of them (rules §3.5).

use codec::{Decode, DecodeWithMemTracking, Encode};
use coop_primitives::CoopId;
use scale_info::TypeInfo;

/// The fewest cooperatives on a route: the member's own and the one whose customer he is.
pub const SHORTEST_ROUTE: usize = 2;
/// The most cooperatives on a route.
pub const LONGEST_ROUTE: usize = 4;

/// Why a chain of cooperatives is no route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum RouteError {
	/// It has fewer than [`SHORTEST_ROUTE`] cooperatives.
	TooShort,
	/// It has more than [`LONGEST_ROUTE`] cooperatives.
	TooLong,
	/// This cooperative is on it twice.
	Repeated(CoopId),
	/// This cooperative is not ready.
	NotReady(CoopId),
	/// These two follow one another and have no link.
	NotLinked(CoopId, CoopId),
}

/// Whether `route` leads from its first cooperative to its last: 2 to 4 cooperatives, none twice,
/// all ready, neighbours linked.
pub fn is_route(
	route: &[CoopId],
	ready: impl Fn(CoopId) -> bool,
	linked: impl Fn(CoopId, CoopId) -> bool,
) -> Result<(), RouteError> {
	if route.len() < SHORTEST_ROUTE {
		return Err(RouteError::TooShort);
	}
	if route.len() > LONGEST_ROUTE {
		return Err(RouteError::TooLong);
	}
	let repeated =
		route.iter().enumerate().find(|(n, id)| route.iter().take(*n).any(|it| it == *id));
	if let Some((_, id)) = repeated {
		return Err(RouteError::Repeated(*id));
	}
	if let Some(id) = route.iter().find(|id| !ready(**id)) {
		return Err(RouteError::NotReady(*id));
	}
	let unlinked = route.iter().zip(route.iter().skip(1)).find(|(a, b)| !linked(**a, **b));
	match unlinked {
		Some((a, b)) => Err(RouteError::NotLinked(*a, *b)),
		None => Ok(()),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;
	use std::collections::BTreeSet;

	/// Cooperatives 1 to 6, of which 6 is not ready; linked are neighbours in number.
	fn check(route: &[CoopId]) -> Result<(), RouteError> {
		is_route(route, |id| (1..=5).contains(&id), |a, b| a.abs_diff(b) == 1)
	}

	#[test]
	fn a_route_is_as_the_rules_say() {
		use RouteError::*;
		let cases: [(&[CoopId], Result<(), RouteError>); 14] = [
			(&[], Err(TooShort)),
			(&[1], Err(TooShort)),
			(&[1, 2], Ok(())),
			(&[2, 1], Ok(())),
			(&[1, 2, 3], Ok(())),
			(&[1, 2, 3, 4], Ok(())),
			(&[5, 4, 3, 2], Ok(())),
			(&[1, 2, 3, 4, 5], Err(TooLong)),
			(&[1, 1], Err(Repeated(1))),
			(&[1, 2, 1], Err(Repeated(1))),
			(&[4, 5, 6], Err(NotReady(6))),
			(&[9, 1], Err(NotReady(9))),
			(&[1, 3], Err(NotLinked(1, 3))),
			(&[1, 2, 3, 5], Err(NotLinked(3, 5))),
		];
		for (route, outcome) in cases {
			assert_eq!(check(route), outcome, "{route:?}");
		}
	}

	/// A few cooperatives, who of them is ready, and who is linked with whom.
	type World = (BTreeSet<CoopId>, BTreeSet<(CoopId, CoopId)>);

	fn world() -> impl Strategy<Value = World> {
		let ready = prop::collection::btree_set(0u32..6, 0..6);
		let pairs = prop::collection::btree_set((0u32..6, 0u32..6), 0..36);
		(ready, pairs).prop_map(|(ready, pairs)| {
			let both = pairs.into_iter().flat_map(|(a, b)| [(a, b), (b, a)]);
			(ready, both.collect())
		})
	}

	fn outcome((ready, links): &World, route: &[CoopId]) -> Result<(), RouteError> {
		is_route(route, |id| ready.contains(&id), |a, b| links.contains(&(a, b)))
	}

	proptest! {
		#[test]
		fn exactly_what_the_rules_allow_is_a_route(
			world in world(),
			route in prop::collection::vec(0u32..6, 0..7),
		) {
			let different: BTreeSet<_> = route.iter().collect();
			let allowed = (2..=4).contains(&route.len())
				&& different.len() == route.len()
				&& route.iter().all(|id| world.0.contains(id))
				&& route.windows(2).all(|pair| world.1.contains(&(pair[0], pair[1])));
			prop_assert_eq!(outcome(&world, &route).is_ok(), allowed);
		}

		#[test]
		fn a_route_leads_back_as_well(
			world in world(),
			route in prop::collection::vec(0u32..6, 0..7),
		) {
			let back: Vec<_> = route.iter().rev().copied().collect();
			prop_assert_eq!(outcome(&world, &route).is_ok(), outcome(&world, &back).is_ok());
		}

		#[test]
		fn a_new_link_never_breaks_a_route(
			world in world(),
			route in prop::collection::vec(0u32..6, 0..5),
			(a, b) in (0u32..6, 0u32..6),
		) {
			let (ready, mut links) = world.clone();
			links.extend([(a, b), (b, a)]);
			if outcome(&world, &route).is_ok() {
				prop_assert_eq!(outcome(&(ready, links), &route), Ok(()));
			}
		}
	}
}
