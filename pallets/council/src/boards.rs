//! Who sits on a board, and in which office (rules §5.1, §5.6, §5.8).
//!
//! ## Seats for cooperatives
//!
//! For a cooperative that is a member itself its chair sits. Whether somebody still holds such a seat
//! depends on another board, and who chairs there may depend on a third one. These ways may lead back:
//! two cooperatives may have each other's chair on their boards. So they are followed for two steps
//! only, whatever stands in the state:
//!
//! 1. a board in office ([`Pallet::in_office`]) asks who chairs the cooperatives for which its seats are;
//! 2. who chairs ([`Pallet::presiding_over`]) looks at those three alone who may preside, and where one
//!    of them sits for a further cooperative, at the record of that one's council
//!    ([`Pallet::on_record`]), which asks nobody.
//!
//! For a board of 21 seats these are at most 21 boards more, and three more for each of them.

use crate::{
	automation, ActingVotes, Appointee, Board, Boards, Composition, Config, Error, Event,
	ExecutiveElected, Lives, Office, Pallet, Recounts, Seat, SeatsFor, Terms, WeightInfo,
	MAX_SEATS_OF_ORGANIZATION,
};
use coop_primitives::{
	due::DueKey,
	providers::{
		AccountRegistry, BoardElection, CooperativeInspect, MemberInspect, OnMemberRemoved,
		OnRepresentativeChanged,
	},
	AccountKind, BoardKind, CoopId, DecisionKind, DocumentHash, MaxCouncilSeats, Moment,
};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{EnsureOrigin, Get, Time},
	weights::Weight,
	BoundedVec,
};
use frame_system::pallet_prelude::OriginFor;
use sp_runtime::{DispatchError, DispatchResult};

/// The smallest audit commission (rules §5.8).
const SMALLEST_AUDIT: u32 = 1;

impl<T: Config> Pallet<T> {
	/// The fewest seats with which a board may decide everything.
	pub(crate) fn smallest(board: BoardKind) -> u32 {
		match board {
			BoardKind::Council | BoardKind::Executive => T::SmallestCouncil::get(),
			BoardKind::Audit => SMALLEST_AUDIT,
		}
	}

	/// A board as it is in office now: without officers whose time is over, also before the sweep has
	/// written it; and without those who represent their organisation no more, as the former chair of
	/// a cooperative that is a member itself.
	pub(crate) fn in_office(
		cooperative: CoopId,
		board: BoardKind,
	) -> Result<Board<T::AccountId>, DispatchError> {
		let mut record = Self::recorded(cooperative, board).ok_or(Error::<T>::BoardNotFound)?;
		record.retain_seats(Self::is_held);
		Ok(record)
	}

	/// A board as it stands on record, without officers whose time is over. Whether its seats are held
	/// is not asked.
	fn recorded(cooperative: CoopId, board: BoardKind) -> Option<Board<T::AccountId>> {
		let mut record = Boards::<T>::get(cooperative, board)?;
		record.end_terms(T::Time::now());
		Some(record)
	}

	/// Who has the chair's rights in a cooperative today: the first of those who may preside over its
	/// council who holds his seat.
	///
	/// The register of accounts asks this when a seat is for a cooperative. So nothing is asked here
	/// that could lead back: a seat for a further cooperative is held by who has the chair's rights
	/// there on record.
	pub(crate) fn presiding_over(cooperative: CoopId) -> Option<T::AccountId> {
		let council = Self::recorded(cooperative, BoardKind::Council)?;
		let sits = |who: &&T::AccountId| {
			council.seats.iter().any(|seat| seat.who == **who && Self::is_held_on_record(seat))
		};
		let presiding = council.may_preside().find(sits);
		presiding.cloned()
	}

	/// Who has the chair's rights in a cooperative by the record of its council. Asks nobody else.
	fn on_record(cooperative: CoopId) -> Option<T::AccountId> {
		Self::recorded(cooperative, BoardKind::Council)?.presiding(None).cloned()
	}

	/// As [`Self::is_held`], but for a cooperative the record of its council decides.
	fn is_held_on_record(seat: &Seat<T::AccountId>) -> bool {
		let of = seat.organization.as_ref().and_then(T::Cooperatives::of_account);
		match of.and_then(Self::on_record) {
			Some(chair) => chair == seat.who,
			// No cooperative, or one over whose council nobody presides: nothing leads on from there.
			None => Self::is_held(seat),
		}
	}

	/// Whether somebody sits on any board of a cooperative now. It does not ask whether others still do: with
	/// each extrinsic somebody asks this.
	pub fn sits(cooperative: CoopId, who: &T::AccountId) -> bool {
		let holds = |seat: &Seat<T::AccountId>| seat.who == *who && Self::is_held(seat);
		let board = |board| Boards::<T>::get(cooperative, board);
		BoardKind::ALL.into_iter().filter_map(board).any(|it| it.seats.iter().any(holds))
	}

	/// Whether the holder of a seat represents the organisation for which he sits.
	fn is_held(seat: &Seat<T::AccountId>) -> bool {
		Self::represents(&seat.who, seat.organization.as_ref())
	}

	/// Whether somebody represents an organisation, or sits for none.
	fn represents(who: &T::AccountId, organization: Option<&T::AccountId>) -> bool {
		organization.is_none_or(|organization| {
			T::Accounts::representative_of(organization).as_ref() == Some(who)
		})
	}

	/// Writes a board after a change, and has its open decisions looked at again. Who chairs the council
	/// acts for the cooperative elsewhere: there, too.
	fn change(cooperative: CoopId, board: BoardKind, record: Board<T::AccountId>) {
		Boards::<T>::insert(cooperative, board, record);
		Self::recount(cooperative);
		if board == BoardKind::Council {
			Self::recount_elsewhere(cooperative);
		}
	}

	/// Has the open decisions looked at again of all cooperatives on whose boards this one has a seat.
	pub(crate) fn recount_elsewhere(cooperative: CoopId) {
		let Some(account) = T::Cooperatives::account_of(cooperative) else { return };
		for (other, _) in SeatsFor::<T>::get(&account) {
			Self::recount(other);
		}
	}

	/// The origin may appoint this board: the meeting elects council and audit commission; the council
	/// appoints the executive board, unless the charter leaves it to the meeting.
	fn ensure_appoints(
		origin: OriginFor<T>,
		cooperative: CoopId,
		board: BoardKind,
	) -> DispatchResult {
		match <Self as BoardElection<_>>::is_elected(cooperative, board) {
			true => Self::ensure_of::<T::MeetingOrigin>(origin, cooperative),
			false => Self::ensure_of::<T::CouncilOrigin>(origin, cooperative),
		}
	}

	/// The origin is that of this cooperative.
	pub(crate) fn ensure_of<Origin: EnsureOrigin<OriginFor<T>, Success = CoopId>>(
		origin: OriginFor<T>,
		cooperative: CoopId,
	) -> DispatchResult {
		let of = Origin::ensure_origin(origin)?;
		ensure!(of == cooperative, Error::<T>::WrongCooperative);
		Ok(())
	}

	pub(crate) fn do_set_board(
		origin: OriginFor<T>,
		cooperative: CoopId,
		board: BoardKind,
		composition: Composition<T::AccountId>,
		document: DocumentHash,
	) -> DispatchResult {
		Self::ensure_appoints(origin, cooperative, board)?;
		let in_office = Self::in_office(cooperative, board).ok();
		let record = composition.clone().take_office(T::Time::now(), in_office.as_ref());
		Self::seat_board(cooperative, board, composition, record, document)
	}

	/// Puts a board into office in place of the former one.
	fn seat_board(
		cooperative: CoopId,
		board: BoardKind,
		composition: Composition<T::AccountId>,
		record: Board<T::AccountId>,
		document: DocumentHash,
	) -> DispatchResult {
		ensure!(record.is_well_formed(Self::smallest(board)), Error::<T>::NotWellFormed);
		for appointee in &composition.seats {
			Self::ensure_may_sit(cooperative, board, appointee)?;
		}
		let former = Boards::<T>::get(cooperative, board);
		let resigned = former.as_ref().map(|former| former.resignations.as_slice());
		Self::change_terms(cooperative, board, resigned.unwrap_or_default(), &record.resignations);
		for seat in former.iter().flat_map(|former| &former.seats) {
			Self::forget_seat(cooperative, board, seat);
		}
		for seat in &record.seats {
			Self::note_seat(cooperative, board, seat)?;
		}
		automation::retain::<T>(cooperative, board, |who| record.has_seat(who));
		ActingVotes::<T>::remove(cooperative, board);
		Self::change(cooperative, board, record);
		Self::deposit_event(Event::BoardChanged { cooperative, board, composition, document });
		Ok(())
	}

	/// A natural person who is an active member or represents one, and who does not audit himself.
	fn ensure_may_sit(
		cooperative: CoopId,
		board: BoardKind,
		appointee: &Appointee<T::AccountId>,
	) -> DispatchResult {
		let Appointee { who, organization } = appointee;
		let is_person = T::Accounts::kind_of(who) == Some(AccountKind::Person);
		ensure!(is_person, Error::<T>::SeatNotPerson);
		let member = organization.as_ref().unwrap_or(who);
		ensure!(T::Members::is_active(cooperative, member), Error::<T>::SeatNotMember);
		let represents = Self::represents(who, organization.as_ref());
		ensure!(represents, Error::<T>::NotRepresentative);
		let others: &[BoardKind] = match board {
			BoardKind::Audit => &[BoardKind::Council, BoardKind::Executive],
			BoardKind::Council | BoardKind::Executive => &[BoardKind::Audit],
		};
		let sits_elsewhere = others.iter().any(|other| {
			Self::in_office(cooperative, *other).is_ok_and(|record| record.has_seat(who))
		});
		ensure!(!sits_elsewhere, Error::<T>::AuditsHimself);
		Ok(())
	}

	pub(crate) fn do_resign(
		who: T::AccountId,
		cooperative: CoopId,
		board: BoardKind,
		office: Office,
	) -> DispatchResult {
		let record = Self::in_office(cooperative, board)?;
		ensure!(record.officer(office) == Some(&who), Error::<T>::NotOfficer);
		ensure!(!record.has_resigned(office), Error::<T>::AlreadyResigned);
		let until =
			T::Time::now().checked_add(T::ResignsWithin::get()).ok_or(Error::<T>::Overflow)?;
		Boards::<T>::mutate(cooperative, board, |record| {
			let resignations = record.as_mut().map(|record| &mut record.resignations);
			// One entry an office, so there is room.
			resignations.map(|list| list.try_push((office, until)))
		});
		Terms::<T>::insert(Self::term(cooperative, board, until), ());
		Self::deposit_event(Event::OfficerResigned { cooperative, board, office, who, until });
		Ok(())
	}

	/// The council says who serves as deputy chair and secretary; who resigned from these offices has
	/// his successor, or serves anew.
	pub(crate) fn do_set_officers(
		cooperative: CoopId,
		board: BoardKind,
		deputy: Option<T::AccountId>,
		secretary: Option<T::AccountId>,
		document: DocumentHash,
	) -> DispatchResult {
		ensure!(board != BoardKind::Audit, Error::<T>::AuditIsIndependent);
		let in_office = Self::in_office(cooperative, board)?;
		let mut officers = deputy.iter().chain(&secretary);
		ensure!(officers.all(|who| in_office.has_seat(who)), Error::<T>::NotWellFormed);
		let mut record = Boards::<T>::get(cooperative, board).ok_or(Error::<T>::BoardNotFound)?;
		let former = record.resignations.clone();
		record.deputy = deputy.clone();
		record.secretary = secretary.clone();
		record.resignations.retain(|(office, _)| *office == Office::Chair);
		ensure!(record.is_well_formed(0), Error::<T>::NotWellFormed);

		Self::change_terms(cooperative, board, &former, &record.resignations);
		Self::change(cooperative, board, record);
		Self::deposit_event(Event::OfficersSet { cooperative, board, deputy, secretary, document });
		Ok(())
	}

	/// The entry that ends an office. Several offices of one board may share it.
	fn term(cooperative: CoopId, board: BoardKind, at: Moment) -> DueKey {
		DueKey { at, cooperative, id: board as u32 }
	}

	/// Writes when the offices of a board end, in place of what was written before.
	fn change_terms(
		cooperative: CoopId,
		board: BoardKind,
		former: &[(Office, Moment)],
		now: &[(Office, Moment)],
	) {
		for (_, until) in former {
			Terms::<T>::remove(Self::term(cooperative, board, *until));
		}
		for (_, until) in now {
			Terms::<T>::insert(Self::term(cooperative, board, *until), ());
		}
	}

	/// Writes that an office is vacant, whose last moment is over.
	pub(crate) fn end_term(key: DueKey) {
		Terms::<T>::remove(key);
		let board = BoardKind::ALL.into_iter().find(|board| *board as u32 == key.id);
		let Some(board) = board else { return };
		let Some(mut record) = Boards::<T>::get(key.cooperative, board) else { return };
		for (office, until) in record.end_terms(T::Time::now()) {
			let cooperative = key.cooperative;
			Terms::<T>::remove(DueKey { at: until, ..key });
			Self::deposit_event(Event::OfficeVacated { cooperative, board, office });
		}
		Self::change(key.cooperative, board, record);
	}

	/// Nobody acts for the chair, so the others say who shall; more than half of them suffice.
	pub(crate) fn do_support_acting_chair(
		who: T::AccountId,
		cooperative: CoopId,
		board: BoardKind,
		candidate: T::AccountId,
	) -> DispatchResult {
		let record = Self::in_office(cooperative, board)?;
		ensure!(record.has_seat(&who), Error::<T>::NotBoardMember);
		// In the deputy's own matter nobody acts while there is no chair.
		let somebody_acts = record.deputy.is_some() && record.chair.is_some();
		ensure!(!somebody_acts, Error::<T>::DeputyActs);
		let remains =
			|who: &T::AccountId| record.has_seat(who) && record.chair.as_ref() != Some(who);
		ensure!(remains(&who), Error::<T>::ChairPresides);
		ensure!(remains(&candidate), Error::<T>::CandidateHasNoSeat);
		ensure!(record.acting.as_ref() != Some(&candidate), Error::<T>::AlreadyActing);

		let mut votes = ActingVotes::<T>::get(cooperative, board);
		votes.retain(|(voter, _)| remains(voter) && *voter != who);
		votes.try_push((who.clone(), candidate.clone())).map_err(|_| Error::<T>::Overflow)?;
		let voters = record.seats.iter().filter(|seat| remains(&seat.who)).count();
		let in_favour = votes.iter().filter(|(_, choice)| *choice == candidate).count();
		Self::deposit_event(Event::ActingChairSupported {
			cooperative,
			board,
			who,
			candidate: candidate.clone(),
		});
		if in_favour.saturating_mul(2) <= voters {
			ActingVotes::<T>::insert(cooperative, board, votes);
			return Ok(());
		}
		ActingVotes::<T>::remove(cooperative, board);
		let mut stored = Boards::<T>::get(cooperative, board).ok_or(Error::<T>::BoardNotFound)?;
		stored.acting = Some(candidate.clone());
		Self::change(cooperative, board, stored);
		Self::deposit_event(Event::ActingChairElected { cooperative, board, who: candidate });
		Ok(())
	}

	/// Notes for which organisation a seat is.
	fn note_seat(
		cooperative: CoopId,
		board: BoardKind,
		seat: &Seat<T::AccountId>,
	) -> DispatchResult {
		let Some(organization) = &seat.organization else { return Ok(()) };
		SeatsFor::<T>::try_append(organization, (cooperative, board))
			.map_err(|()| Error::<T>::TooManySeats.into())
	}

	/// Forgets for which organisation a seat was.
	fn forget_seat(cooperative: CoopId, board: BoardKind, seat: &Seat<T::AccountId>) {
		let Some(organization) = &seat.organization else { return };
		SeatsFor::<T>::mutate_exists(organization, |seats| {
			if let Some(seats) = seats {
				seats.retain(|seat| *seat != (cooperative, board));
			}
			seats.take_if(|seats| seats.is_empty());
		});
	}

	/// Takes a seat with all offices, instructions and deputy keys of its holder.
	fn drop_seat(
		cooperative: CoopId,
		board: BoardKind,
		mut record: Board<T::AccountId>,
		who: &T::AccountId,
	) {
		for seat in record.seats.iter().filter(|seat| seat.who == *who) {
			Self::forget_seat(cooperative, board, seat);
		}
		record.retain_seats(|seat| seat.who != *who);
		automation::retain::<T>(cooperative, board, |other| other != who);
		Self::change(cooperative, board, record);
		let who = who.clone();
		Self::deposit_event(Event::SeatVacated { cooperative, board, who });
	}

	/// The general meeting takes somebody off a board, with all that he has there.
	pub(crate) fn do_remove_seat(
		cooperative: CoopId,
		board: BoardKind,
		who: T::AccountId,
		document: DocumentHash,
	) -> DispatchResult {
		let record = Boards::<T>::get(cooperative, board).ok_or(Error::<T>::BoardNotFound)?;
		ensure!(record.has_seat(&who), Error::<T>::NotBoardMember);
		ActingVotes::<T>::mutate_exists(cooperative, board, |votes| {
			if let Some(votes) = votes {
				votes.retain(|(voter, candidate)| *voter != who && *candidate != who);
			}
			votes.take_if(|votes| votes.is_empty());
		});
		Self::drop_seat(cooperative, board, record, &who);
		Self::deposit_event(Event::SeatRemoved { cooperative, board, who, document });
		Ok(())
	}

	/// Removes everything that is kept of the boards of a cooperative that is closed.
	pub(crate) fn remove_boards(cooperative: CoopId) {
		for board in BoardKind::ALL {
			automation::retain::<T>(cooperative, board, |_| false);
			ActingVotes::<T>::remove(cooperative, board);
			let Some(record) = Boards::<T>::take(cooperative, board) else { continue };
			for seat in &record.seats {
				Self::forget_seat(cooperative, board, seat);
			}
			for (_, until) in record.resignations {
				Terms::<T>::remove(Self::term(cooperative, board, until));
			}
			Self::deposit_event(Event::BoardRemoved { cooperative, board });
		}
		ExecutiveElected::<T>::remove(cooperative);
		Recounts::<T>::remove(cooperative);
		for kind in DecisionKind::ALL {
			Lives::<T>::remove(cooperative, kind);
		}
	}

	/// The board may decide on this kind: its cooperative is ready, or the matter is always possible; and it
	/// has its smallest size, or the matter is owed to members.
	pub(crate) fn ensure_able(
		cooperative: CoopId,
		board: BoardKind,
		record: &Board<T::AccountId>,
		kind: DecisionKind,
	) -> DispatchResult {
		let is_ready = T::Cooperatives::is_ready(cooperative);
		ensure!(is_ready || kind.is_always_possible(), Error::<T>::CooperativeNotReady);
		let is_whole = record.seats.len() >= Self::smallest(board) as usize;
		ensure!(is_whole || kind.is_owed_to_members(), Error::<T>::BoardTooSmall);
		Ok(())
	}
}

impl<T: Config> BoardElection<T::AccountId> for Pallet<T> {
	fn smallest(board: BoardKind) -> u32 {
		Self::smallest(board)
	}

	/// Fails with [`Error::SeatNotPerson`], [`Error::SeatNotMember`], [`Error::NotRepresentative`],
	/// [`Error::AuditsHimself`].
	/// The executive board only where the charter says so.
	fn is_elected(cooperative: CoopId, board: BoardKind) -> bool {
		board != BoardKind::Executive || ExecutiveElected::<T>::contains_key(cooperative)
	}

	fn may_sit(
		cooperative: CoopId,
		board: BoardKind,
		appointee: &Appointee<T::AccountId>,
	) -> DispatchResult {
		Self::ensure_may_sit(cooperative, board, appointee)
	}

	/// Who keeps an office from which he resigned keeps it until its last moment, because nobody asked
	/// him anew.
	///
	/// Emits [`Event::BoardChanged`]. Fails as [`Call::set_board`](crate::Call::set_board) does, but
	/// for the origin; then nothing is written.
	fn elect(
		cooperative: CoopId,
		board: BoardKind,
		seats: BoundedVec<Appointee<T::AccountId>, MaxCouncilSeats>,
		chair: T::AccountId,
		document: DocumentHash,
	) -> DispatchResult {
		let former = Self::in_office(cooperative, board).ok();
		let is_elected_again = |who: &&T::AccountId| {
			**who != chair && seats.iter().any(|appointee| appointee.who == **who)
		};
		let kept = |office| {
			let holder = former.as_ref().and_then(|former| former.officer(office));
			holder.filter(is_elected_again).cloned()
		};
		let (deputy, secretary) = (kept(Office::Deputy), kept(Office::Secretary));
		let composition = Composition { seats, chair, deputy, secretary };
		let mut record = composition.clone().take_office(T::Time::now(), former.as_ref());
		let mut resigned = former.map(|former| former.resignations).unwrap_or_default();
		resigned
			.retain(|(office, _)| *office != Office::Chair && record.officer(*office).is_some());
		record.resignations = resigned;
		with_storage_layer(|| Self::seat_board(cooperative, board, composition, record, document))
	}

	fn weight() -> Weight {
		T::WeightInfo::set_board()
	}
}

impl<T: Config> OnRepresentativeChanged<T::AccountId> for Pallet<T> {
	/// Who sat for the organisation represents it no more: his seats are vacant, in the same block.
	fn representative_changed(organization: &T::AccountId) {
		for (cooperative, board) in SeatsFor::<T>::get(organization) {
			let Some(record) = Boards::<T>::get(cooperative, board) else { continue };
			let of = |seat: &&Seat<T::AccountId>| seat.organization.as_ref() == Some(organization);
			let who = record.seats.iter().find(of).map(|seat| seat.who.clone());
			if let Some(who) = who {
				Self::drop_seat(cooperative, board, record, &who);
			}
		}
	}

	fn weight() -> Weight {
		T::WeightInfo::vacate_seat().saturating_mul(u64::from(MAX_SEATS_OF_ORGANIZATION))
	}
}

impl<T: Config> OnMemberRemoved<T::AccountId> for Pallet<T> {
	/// He drops out of every board, as a member and, where it is an organisation, with whoever sits
	/// there for it.
	fn member_removed(cooperative: CoopId, member: &T::AccountId) {
		for board in BoardKind::ALL {
			let Some(record) = Boards::<T>::get(cooperative, board) else { continue };
			let seat = record
				.seats
				.iter()
				.find(|seat| seat.organization.as_ref().unwrap_or(&seat.who) == member);
			if let Some(who) = seat.map(|seat| seat.who.clone()) {
				Self::drop_seat(cooperative, board, record, &who);
			}
		}
	}

	fn weight() -> Weight {
		T::WeightInfo::vacate_seat().saturating_mul(BoardKind::ALL.len() as u64)
	}
}
