//! The words of the books: accounts, wallets, funds, and the fixed registry of operations (rules §10).
//!
//! An [`Operation`] says by itself what it posts and what it moves: [`Operation::rule`]. Nothing else in
//! the house knows debit from credit.

use crate::{ApplicationId, MemberNumber, Money};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// A posting's number in the books of one cooperative, from 1.
pub type EntryId = u32;
/// A payment's number in one cooperative, from 1.
pub type PaymentId = u32;
/// A target programme's number in one cooperative, from 1 (rules §11).
pub type ProgramId = u32;

/// Defines a small enum that is encoded as its number and knows all its values.
macro_rules! words {
	($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $number:literal,)* }) => {
		$(#[$doc])*
		#[derive(
			Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode,
			DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
		)]
		pub enum $name {
			$($(#[$value_doc])* #[codec(index = $number)] $value,)*
		}

		impl $name {
			/// Every value.
			pub const ALL: &'static [Self] = &[$(Self::$value),*];

			/// The number by which accountants know it.
			pub const fn number(self) -> u8 {
				match self { $(Self::$value => $number,)* }
			}
		}
	};
}

words! {
	/// The chart of accounts (план счетов, rules §10.1); the numbers are those of Russian accounting.
	Account {
		/// Ввод остатков: what was there before the books began.
		Opening = 0,
		/// Нематериальные активы.
		Intangibles = 4,
		/// Капитальные вложения.
		Investments = 8,
		/// Материалы: goods and property.
		Goods = 10,
		/// Касса.
		Cash = 50,
		/// Расчётный счёт.
		Bank = 51,
		/// Финансовые вложения.
		Securities = 58,
		/// Налоги и сборы.
		Taxes = 68,
		/// Подотчётные лица: advances that are not reported yet.
		Advances = 71,
		/// Прочие расчёты: money that is nobody's contribution yet.
		Settlements = 76,
		/// Паевой фонд.
		Shares = 80,
		/// Целевое финансирование: the funds.
		Funds = 86,
		/// Прочие доходы и расходы.
		Other = 91,
	}
}

impl Account {
	/// Whether what stands on it belongs to the cooperative: its balance is in debit.
	pub const fn is_had(self) -> bool {
		matches!(
			self,
			Self::Intangibles
				| Self::Investments
				| Self::Goods
				| Self::Cash | Self::Bank
				| Self::Securities
				| Self::Advances
		)
	}

	/// Whether what stands on it is owed by the cooperative, or given to it for a purpose: its balance
	/// is in credit.
	pub const fn is_owed(self) -> bool {
		matches!(self, Self::Taxes | Self::Settlements | Self::Shares | Self::Funds)
	}
}

words! {
	/// A fund of a cooperative (rules §10.2). Together they are account 86.
	Fund {
		/// Неделимый.
		Indivisible = 0,
		/// Резервный.
		Reserve = 1,
		/// Развития.
		Development = 2,
		/// Взаимопомощи.
		MutualAid = 3,
		/// Хозяйственный: entrance contributions, and what no other fund gets.
		Economic = 4,
	}
}

/// How many funds there are.
pub const FUNDS: usize = Fund::ALL.len();

/// A wallet that somebody has in a cooperative (rules §10.2).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum WalletKind {
	/// The minimum share contribution: stays until the member leaves.
	#[codec(index = 0)]
	MinimumShare,
	/// What a member contributed beyond it.
	#[codec(index = 1)]
	Share,
	/// His part of a target programme.
	#[codec(index = 2)]
	Program(ProgramId),
	/// What came in and is no contribution yet, or is to be returned.
	#[codec(index = 3)]
	Settlement,
	/// What he got to spend for the cooperative and has not reported: the one wallet that he owes.
	#[codec(index = 4)]
	Advance,
}

/// What stands in a wallet or fund, in minor units.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Wallet {
	/// What may be used.
	pub available: Money,
	/// What waits for something.
	pub blocked: Money,
}

impl Wallet {
	/// Whether nothing stands in it.
	pub const fn is_empty(&self) -> bool {
		self.available == 0 && self.blocked == 0
	}

	/// Both parts together; `None` when the sum does not fit.
	pub const fn total(&self) -> Option<Money> {
		self.available.checked_add(self.blocked)
	}

	/// One of its parts.
	pub fn part(&mut self, part: Part) -> &mut Money {
		match part {
			Part::Available => &mut self.available,
			Part::Blocked => &mut self.blocked,
		}
	}
}

impl WalletKind {
	/// The wallets that every member may have; those of programmes come on top.
	pub const OF_MEMBERS: [Self; 4] =
		[Self::MinimumShare, Self::Share, Self::Settlement, Self::Advance];

	/// The account on which all wallets of this kind stand together.
	pub const fn account(self) -> Account {
		match self {
			Self::MinimumShare | Self::Share | Self::Program(_) => Account::Shares,
			Self::Settlement => Account::Settlements,
			Self::Advance => Account::Advances,
		}
	}
}

/// The two parts of a wallet or fund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
	/// Its owner may use it.
	Available,
	/// It waits for something: a payment out, or the council's word about an applicant.
	Blocked,
}

/// Where money stands inside a cooperative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
	/// Somebody's wallet.
	Wallet(WalletKind, Part),
	/// One fund.
	Fund(Fund, Part),
	/// All funds, by the cooperative's percentages.
	Funds,
}

impl Place {
	/// The account on which it stands.
	pub const fn account(self) -> Account {
		match self {
			Self::Wallet(kind, _) => kind.account(),
			Self::Fund(..) | Self::Funds => Account::Funds,
		}
	}

	/// Whether a member's share stands there.
	pub const fn is_share(self) -> bool {
		matches!(self, Self::Wallet(WalletKind::Share | WalletKind::MinimumShare, _))
	}
}

/// The registry: everything that may happen to a cooperative's money (rules §10.3).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum Operation {
	/// An applicant's entrance contribution came in.
	#[codec(index = 0)]
	EntranceReceived,
	/// The council admitted him: it is the cooperative's now.
	#[codec(index = 1)]
	EntranceCredited,
	/// An applicant's minimum share contribution came in.
	#[codec(index = 2)]
	MinimumShareReceived,
	/// The council admitted him: it is his minimum share now.
	#[codec(index = 3)]
	MinimumShareCredited,
	/// A refused applicant got his money back.
	#[codec(index = 4)]
	ApplicationRefunded,
	/// A member paid into his share.
	#[codec(index = 5)]
	ShareDeposited,
	/// A member got a part of his share back.
	#[codec(index = 6)]
	ShareReturned,
	/// Who left got his minimum share back.
	#[codec(index = 7)]
	MinimumShareReturned,
	/// A member made a membership fee of a part of his share.
	#[codec(index = 8)]
	ShareToFee,
	/// A member contributed property.
	#[codec(index = 9)]
	PropertyContributed,
	/// A member took goods for a part of his share.
	#[codec(index = 10)]
	GoodsIssued,
	/// The cooperative paid an expense from a fund.
	#[codec(index = 11)]
	ExpensePaid(Fund),
	/// A tax is owed, at the expense of a fund.
	#[codec(index = 12)]
	TaxAccrued(Fund),
	/// A tax was paid.
	#[codec(index = 13)]
	TaxPaid,
	/// Somebody got money to spend for the cooperative.
	#[codec(index = 14)]
	AdvanceIssued,
	/// He reported what he spent, at the expense of a fund.
	#[codec(index = 15)]
	AdvanceReported(Fund),
	/// He brought back what he did not spend.
	#[codec(index = 16)]
	AdvanceReturned,
	/// Money came in that nobody expected.
	#[codec(index = 17)]
	ReceivedUnexpected,
	/// It was sent back.
	#[codec(index = 18)]
	UnexpectedReturned,
	/// Cash was drawn from the bank.
	#[codec(index = 19)]
	CashDrawn,
	/// Cash was brought to the bank.
	#[codec(index = 20)]
	CashBanked,
	/// The minimum share that a member had before the books began.
	#[codec(index = 21)]
	OpeningMinimumShare,
	/// The share that a member had before.
	#[codec(index = 22)]
	OpeningShare,
	/// What stood at the bank before.
	#[codec(index = 23)]
	OpeningBank,
	/// What was in cash before.
	#[codec(index = 24)]
	OpeningCash,
	/// Goods and property from before.
	#[codec(index = 25)]
	OpeningGoods,
	/// What a fund had before.
	#[codec(index = 26)]
	OpeningFund(Fund),
	/// Who left had not reported an advance: it was deducted from his share.
	#[codec(index = 27)]
	AdvanceDeducted,
	/// And from his minimum share.
	#[codec(index = 28)]
	AdvanceDeductedFromMinimum,
}

/// Who may cause an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
	/// It follows from another room's act: an admission, an exit.
	Room,
	/// A member's own wish.
	Member,
	/// The cashier saw the money.
	Cashier,
	/// The council decided it.
	Council,
	/// The council decided it, and the cashier paid.
	Order,
}

/// What an operation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
	/// The account that is debited.
	pub debit: Account,
	/// The account that is credited.
	pub credit: Account,
	/// Where it takes the sum from; an advance that is reported leaves two places.
	pub takes: [Option<Place>; 2],
	/// Where the sum stands then.
	pub gives: Option<Place>,
	/// Who may cause it.
	pub cause: Cause,
}

impl Operation {
	/// What it does: the one place that knows.
	pub const fn rule(self) -> Rule {
		use Account::*;
		use Cause::{Cashier, Council, Member, Order, Room};
		use Part::{Available, Blocked};
		use Place::{Fund as InFund, Wallet};
		use WalletKind::{Advance, MinimumShare, Settlement, Share};
		const NONE: [Option<Place>; 2] = [None, None];
		const fn one(place: Place) -> [Option<Place>; 2] {
			[Some(place), None]
		}
		let received = Wallet(Settlement, Available);
		// Of applicants: neither theirs nor the cooperative's until the council has decided.
		let held = Wallet(Settlement, Blocked);
		let minimum_share = Wallet(MinimumShare, Available);
		let share = Wallet(Share, Available);
		let advance = Wallet(Advance, Available);
		let economic = InFund(Fund::Economic, Available);
		let (debit, credit, takes, gives, cause) = match self {
			Self::EntranceReceived => (Bank, Settlements, NONE, Some(held), Room),
			Self::EntranceCredited => (Settlements, Funds, one(held), Some(economic), Room),
			Self::MinimumShareReceived => (Bank, Settlements, NONE, Some(held), Room),
			Self::MinimumShareCredited => {
				(Settlements, Shares, one(held), Some(minimum_share), Room)
			}
			Self::ApplicationRefunded => (Settlements, Bank, one(held), None, Room),
			Self::ShareDeposited => (Bank, Shares, NONE, Some(share), Member),
			Self::ShareReturned => (Shares, Bank, one(Wallet(Share, Blocked)), None, Member),
			Self::MinimumShareReturned => {
				(Shares, Bank, one(Wallet(MinimumShare, Blocked)), None, Room)
			}
			Self::ShareToFee => (Shares, Funds, one(share), Some(Place::Funds), Member),
			Self::PropertyContributed => (Goods, Shares, NONE, Some(share), Member),
			Self::GoodsIssued => (Shares, Goods, one(Wallet(Share, Blocked)), None, Member),
			Self::ExpensePaid(fund) => (Funds, Bank, one(InFund(fund, Blocked)), None, Order),
			Self::TaxAccrued(fund) => (Funds, Taxes, one(InFund(fund, Available)), None, Council),
			Self::TaxPaid => (Taxes, Bank, NONE, None, Order),
			Self::AdvanceIssued => (Advances, Bank, NONE, Some(advance), Order),
			Self::AdvanceReported(fund) => {
				let takes = [Some(InFund(fund, Available)), Some(advance)];
				(Funds, Advances, takes, None, Council)
			}
			Self::AdvanceReturned => (Bank, Advances, one(advance), None, Cashier),
			Self::ReceivedUnexpected => (Bank, Settlements, NONE, Some(received), Cashier),
			Self::UnexpectedReturned => (Settlements, Bank, one(held), None, Room),
			Self::CashDrawn => (Cash, Bank, NONE, None, Cashier),
			Self::CashBanked => (Bank, Cash, NONE, None, Cashier),
			Self::OpeningMinimumShare => (Opening, Shares, NONE, Some(minimum_share), Council),
			Self::OpeningShare => (Opening, Shares, NONE, Some(share), Council),
			Self::OpeningBank => (Bank, Opening, NONE, None, Council),
			Self::OpeningCash => (Cash, Opening, NONE, None, Council),
			Self::OpeningGoods => (Goods, Opening, NONE, None, Council),
			Self::OpeningFund(fund) => {
				(Opening, Funds, NONE, Some(InFund(fund, Available)), Council)
			}
			Self::AdvanceDeducted => (Shares, Advances, [Some(share), Some(advance)], None, Room),
			Self::AdvanceDeductedFromMinimum => {
				(Shares, Advances, [Some(minimum_share), Some(advance)], None, Room)
			}
		};
		Rule { debit, credit, takes, gives, cause }
	}

	/// Whether it states what was there before the books began; once for each account and each of its
	/// owners.
	pub const fn is_opening(self) -> bool {
		let rule = self.rule();
		rule.debit.number() == Account::Opening.number()
			|| rule.credit.number() == Account::Opening.number()
	}

	/// Whether it is somebody's: a wallet of his is moved. All others are the cooperative's own.
	pub const fn has_owner(self) -> bool {
		let Rule { takes: [first, second], gives, .. } = self.rule();
		matches!(first, Some(Place::Wallet(..)))
			|| matches!(second, Some(Place::Wallet(..)))
			|| matches!(gives, Some(Place::Wallet(..)))
	}

	/// Whether money at the bank or goods come in by it, go out, or neither.
	pub const fn direction(self) -> Option<Direction> {
		let rule = self.rule();
		if matches!(rule.debit, Account::Bank | Account::Goods) {
			Some(Direction::In)
		} else if matches!(rule.credit, Account::Bank | Account::Goods) {
			Some(Direction::Out)
		} else {
			None
		}
	}
}

/// Which way a payment goes.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum Direction {
	/// To the cooperative.
	In,
	/// From the cooperative.
	Out,
}

/// One operation with its sum, in minor units.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Line {
	/// What happens.
	pub operation: Operation,
	/// To how much.
	pub amount: Money,
}

/// Most operations of one payment.
pub const MAX_LINES: u32 = 4;
/// What a payment consists of.
pub type Lines = BoundedVec<Line, ConstU32<MAX_LINES>>;

/// What a payment is for (rules §10.4).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum Purpose {
	/// An application for membership.
	#[codec(index = 0)]
	Joining(ApplicationId),
	/// The money of a refused application.
	#[codec(index = 1)]
	Refund(ApplicationId),
	/// A deposit into a share.
	#[codec(index = 2)]
	Deposit,
	/// The return of a part of a share.
	#[codec(index = 3)]
	Return,
	/// The return of what nobody expected.
	#[codec(index = 4)]
	Receipt,
	/// What the council ordered to pay.
	#[codec(index = 5)]
	Order,
	/// What is due to who left.
	#[codec(index = 6)]
	Exit(MemberNumber),
}

/// To which process a posting belongs (rules §10.6).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum Process {
	/// An application for membership.
	#[codec(index = 0)]
	Joining(ApplicationId),
	/// A payment.
	#[codec(index = 1)]
	Payment(PaymentId),
	/// A member's own act.
	#[codec(index = 2)]
	Member,
	/// What the cashier recorded.
	#[codec(index = 3)]
	Cashier,
	/// A decision of the council.
	#[codec(index = 4)]
	Council,
	/// The correction of an earlier posting.
	#[codec(index = 5)]
	Reversal(EntryId),
	/// A member's exit.
	#[codec(index = 6)]
	Exit(MemberNumber),
	/// Members who joined on paper.
	#[codec(index = 7)]
	Import,
}

#[cfg(test)]
mod tests {
	use super::*;

	/// The postings of rules §10.3: every operation, with the numbers of its accounts.
	fn postings() -> Vec<(Operation, u8, u8)> {
		use Operation::*;
		let mut all = vec![
			(EntranceReceived, 51, 76),
			(EntranceCredited, 76, 86),
			(MinimumShareReceived, 51, 76),
			(MinimumShareCredited, 76, 80),
			(ApplicationRefunded, 76, 51),
			(ShareDeposited, 51, 80),
			(ShareReturned, 80, 51),
			(MinimumShareReturned, 80, 51),
			(ShareToFee, 80, 86),
			(PropertyContributed, 10, 80),
			(GoodsIssued, 80, 10),
			(TaxPaid, 68, 51),
			(AdvanceIssued, 71, 51),
			(AdvanceReturned, 51, 71),
			(ReceivedUnexpected, 51, 76),
			(UnexpectedReturned, 76, 51),
			(CashDrawn, 50, 51),
			(CashBanked, 51, 50),
			(OpeningMinimumShare, 0, 80),
			(OpeningShare, 0, 80),
			(OpeningBank, 51, 0),
			(OpeningCash, 50, 0),
			(OpeningGoods, 10, 0),
			(AdvanceDeducted, 80, 71),
			(AdvanceDeductedFromMinimum, 80, 71),
		];
		for fund in Fund::ALL.iter().copied() {
			all.extend([
				(ExpensePaid(fund), 86, 51),
				(TaxAccrued(fund), 86, 68),
				(AdvanceReported(fund), 86, 71),
				(OpeningFund(fund), 0, 86),
			]);
		}
		all
	}

	#[test]
	fn operations_post_as_the_table_says() {
		for (operation, debit, credit) in postings() {
			let rule = operation.rule();
			assert_eq!(
				(rule.debit.number(), rule.credit.number()),
				(debit, credit),
				"{operation:?}"
			);
			assert_eq!(operation.is_opening(), debit == 0 || credit == 0, "{operation:?}");
		}
	}

	/// Numbers are never given to something else: they stand in blocks.
	#[test]
	fn operations_keep_their_numbers() {
		let numbers: Vec<_> = postings().iter().map(|(it, ..)| it.encode()[0]).collect();
		let mut first: Vec<_> = numbers.clone();
		first.sort_unstable();
		first.dedup();
		assert_eq!(first, (0..=28).collect::<Vec<u8>>(), "all are in the table");
		assert_eq!(Operation::EntranceReceived.encode(), [0]);
		assert_eq!(Operation::OpeningFund(Fund::Economic).encode(), [26, 4]);
	}

	/// What an operation does to wallets and funds is what it does to their accounts. So the rows of
	/// members always add up to the row of the cooperative.
	#[test]
	fn wallets_move_as_their_accounts_do() {
		for (operation, ..) in postings() {
			let rule = operation.rule();
			for of in [Account::Shares, Account::Settlements, Account::Advances, Account::Funds] {
				let is_of =
					|place: &Option<Place>| place.is_some_and(|place| place.account() == of);
				let moved = i32::from(is_of(&rule.gives))
					- rule.takes.iter().filter(|place| is_of(place)).count() as i32;
				let credited = i32::from(rule.credit == of) - i32::from(rule.debit == of);
				// What is advanced is owed to the cooperative, all else by it.
				let expected = if of == Account::Advances { -credited } else { credited };
				assert_eq!(moved, expected, "{operation:?} on {of:?}");
			}
		}
	}

	#[test]
	fn what_moves_the_bank_or_goods_comes_in_or_goes_out() {
		for (operation, debit, credit) in postings() {
			let expected = match (debit, credit) {
				(51 | 10, _) => Some(Direction::In),
				(_, 51 | 10) => Some(Direction::Out),
				_ => None,
			};
			assert_eq!(operation.direction(), expected, "{operation:?}");
			let owned = [71, 76, 80].iter().any(|it| [debit, credit].contains(it));
			assert_eq!(operation.has_owner(), owned, "{operation:?}");
		}
	}
}
