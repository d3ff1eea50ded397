//! Members who come from paper, who was invited, and branches.

use cucumber::{gherkin::Step, given, then, when};
use subxt::{dynamic::Value, utils::H256};

use super::{
	checks::same,
	joining::applied_to,
	names::{Cooperative, Name, People},
	state::{id, BranchCard, Member, MemberStatus, Page},
	Story, RUB,
};
use crate::{
	chain::{acts, acts::PaperMember, events},
	documents::length,
	people::blake2_256,
	Result,
};

/// Ten years in milliseconds: so long ago all joined on paper.
const LONG_AGO: u64 = 10 * 365 * 24 * 3_600_000;
/// The least that anybody has in the share, in kopecks.
const MINIMUM: u64 = 500 * RUB;
/// What only who was invited knows, in every story the same.
const SECRET: &[u8] = b"a secret of an invitation";

impl Story {
	/// The hash of the list, as the council approves it.
	fn list_hash(&self) -> [u8; 32] {
		let members = &self.matter.on_paper;
		let encoded: Vec<_> = members.iter().flat_map(|(_, member)| member.encoded()).collect();
		blake2_256(&[length(members.len()).as_slice(), &encoded].concat())
	}

	fn on_paper(&self) -> Vec<PaperMember> {
		self.matter.on_paper.iter().map(|(_, member)| *member).collect()
	}

	/// A secret that nobody has used on this chain.
	fn secret(&self) -> [u8; 32] {
		blake2_256(&[self.salt.as_slice(), SECRET].concat())
	}

	/// All branches of a cooperative, as the register gives them to anybody.
	async fn branches_of(&self, cooperative: u32) -> Result<Vec<BranchCard>> {
		let arguments = vec![id(cooperative), id(0), id(100)];
		let page: Page<BranchCard> = self.ask("RegistersApi", "branches", arguments).await?;
		same("whether that is all", page.next, None)?;
		Ok(page.items)
	}

	async fn branch_of(&self, cooperative: u32, branch: u32) -> Result<BranchCard> {
		let found = self.branches_of(cooperative).await?;
		let card = found.into_iter().find(|card| card.branch == branch);
		card.ok_or_else(|| format!("there is no branch {branch}").into())
	}

	/// Writes down somebody who joined on paper; sums in kopecks.
	async fn write_down(&mut self, name: &str, minimum_share: u64, share: u64) -> Result<()> {
		let who = self.introduce(&Name(name.into()))?.account();
		let member = PaperMember {
			who,
			profile: self.dossier(name).commitment(),
			joined_at: self.now().await?.saturating_sub(LONG_AGO),
			document: self.document("admission on paper"),
			minimum_share,
			share,
		};
		self.matter.on_paper.push((name.into(), member));
		Ok(())
	}

	/// They join on paper with the minimum share, the council approves their list, and the registrar
	/// brings it.
	async fn come_from_paper(&mut self, of: Cooperative, names: &[Name]) -> Result<()> {
		self.matter.cooperative = of.0;
		for name in names {
			self.write_down(&name.0, MINIMUM, 0).await?;
		}
		put_list(self, Name("Bob".into()), of).await?;
		self.approve().await?;
		bring_list(self, Name("Dave".into()), of).await
	}
}

fn roubles(text: &str) -> Result<u64> {
	let sum: u64 = text.trim().trim_end_matches(" RUB").parse()?;
	Ok(sum * RUB)
}

// --- How a story begins -------------------------------------------------------------------------

#[given(expr = "these members of {cooperative} on paper")]
async fn on_paper(story: &mut Story, step: &Step, of: Cooperative) -> Result<()> {
	story.matter.cooperative = of.0;
	let table = step.table.as_ref().ok_or("there is no table")?;
	for row in &table.rows {
		let [name, minimum_share, share] = row.as_slice() else {
			return Err("a row has a name, the minimum share and the share".into());
		};
		story.write_down(name, roubles(minimum_share)?, roubles(share)?).await?;
	}
	Ok(())
}

#[given(expr = "{cooperative}, to which {people} came from paper")]
#[given(expr = "{cooperative}, куда с бумаги пришли {people}")]
async fn came_from_paper(story: &mut Story, of: Cooperative, people: People) -> Result<()> {
	story.come_from_paper(of, &people.0).await
}

#[given(expr = "{cooperative} with these branches, represented by the first of each")]
async fn with_branches(story: &mut Story, step: &Step, of: Cooperative) -> Result<()> {
	let table = step.table.as_ref().ok_or("there is no table")?;
	let mut branches = Vec::new();
	for row in &table.rows {
		let [first, second, third] = row.clone().try_into().map_err(|_| "three found a branch")?;
		branches.push([Name(first), Name(second), Name(third)]);
	}
	story.come_from_paper(of, &branches.concat()).await?;
	for [first, second, third] in branches.clone() {
		found(story, first, second, third, of).await?;
		story.approve().await?;
	}
	for [first, second, _] in branches.clone() {
		call_election(story, first.clone(), of).await?;
		vote(story, first.clone(), first.clone(), of).await?;
		vote(story, second, first, of).await?;
	}
	ballot_is_over(story).await?;
	for (branch, [first, ..]) in (1..).zip(branches) {
		represents(story, first, branch, of, 3).await?;
	}
	Ok(())
}

// --- What people do -----------------------------------------------------------------------------

#[when(expr = "{person} puts their list to the council of {cooperative}")]
async fn put_list(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	let action = acts::approve_list(of.0, story.list_hash());
	story.propose(&name, of, "a list of members", action).await
}

#[when(expr = "{person} brings their list to {cooperative}")]
async fn bring_list(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let registrar = story.person(&name)?;
	story.perform(&registrar, acts::import(to.0, &story.on_paper())).await
}

#[when(expr = "{person} tries to bring their list to {cooperative}")]
async fn try_to_bring_list(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let registrar = story.person(&name)?;
	story.attempt(&registrar, acts::import(to.0, &story.on_paper())).await
}

#[when(expr = "{person}, {person} and {person} want to found a branch of {cooperative}")]
async fn found(
	story: &mut Story,
	first: Name,
	second: Name,
	third: Name,
	of: Cooperative,
) -> Result<()> {
	let (founder, document) = (story.person(&first)?, story.document("a new branch"));
	story.perform(&founder, acts::propose_branch(of.0, document)).await?;
	let proposed: events::BranchProposed = story.the()?;
	for name in [second, third] {
		let founder = story.person(&name)?;
		story.perform(&founder, acts::join_founding(of.0, proposed.founding)).await?;
	}
	Ok(())
}

#[when(expr = "{person} calls an election in his/her branch of {cooperative}")]
async fn call_election(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	let member = story.person(&name)?;
	story.perform(&member, acts::call_election(of.0)).await?;
	let opened: events::BallotOpened = story.the()?;
	story.matter.until = Some(opened.until);
	Ok(())
}

#[when(expr = "{person} votes for {person} as representative in {cooperative}")]
async fn vote(story: &mut Story, name: Name, candidate: Name, of: Cooperative) -> Result<()> {
	let (member, candidate) = (story.person(&name)?, story.account(&candidate)?);
	story.perform(&member, acts::vote_for_representative(of.0, &candidate)).await
}

#[when(expr = "{person} tries to vote for {person} as representative in {cooperative}")]
async fn try_to_vote(
	story: &mut Story,
	name: Name,
	candidate: Name,
	of: Cooperative,
) -> Result<()> {
	let (member, candidate) = (story.person(&name)?, story.account(&candidate)?);
	story.attempt(&member, acts::vote_for_representative(of.0, &candidate)).await
}

#[when(expr = "{person} resigns as representative in {cooperative}")]
async fn resign(story: &mut Story, name: Name, of: Cooperative) -> Result<()> {
	story.perform(&story.person(&name)?, acts::resign_as_representative(of.0)).await
}

#[when(expr = "the time for the ballot is over")]
async fn ballot_is_over(story: &mut Story) -> Result<()> {
	story.travel_beyond_deadline(true).await
}

#[when(expr = "{person} invites somebody to {cooperative}")]
async fn invite(story: &mut Story, name: Name, to: Cooperative) -> Result<()> {
	let (clerk, invitation) = (story.person(&name)?, blake2_256(&story.secret()));
	story.perform(&clerk, acts::invite(to.0, invitation)).await
}

#[when(expr = "{person} brings it with the invitation")]
async fn bring_invited(story: &mut Story, name: Name) -> Result<()> {
	let (bringer, paper) = (story.person(&name)?, story.paper()?);
	let act = acts::apply_invited(story.matter.cooperative, &paper, story.secret());
	story.perform(&bringer, act).await
}

#[when(
	expr = "{person}, who is new, has his/her application to {cooperative} brought by {person} with the same invitation"
)]
async fn try_to_bring_invited(
	story: &mut Story,
	name: Name,
	to: Cooperative,
	bringer: Name,
) -> Result<()> {
	let paper = applied_to(story, &name, to).await?;
	let bringer = story.person(&bringer)?;
	story.attempt(&bringer, acts::apply_invited(to.0, &paper, story.secret())).await
}

// --- What must be true --------------------------------------------------------------------------

#[then(expr = "all of them are members of {cooperative} since the day on paper")]
async fn are_members(story: &mut Story, of: Cooperative) -> Result<()> {
	for (name, meant) in &story.matter.on_paper {
		let number = story.number_of(of.0, &meant.who).await?;
		let number = number.ok_or_else(|| format!("{name} is no member"))?;
		let keys = vec![id(of.0), id(number)];
		let record: Option<Member> = story.read("Membership", "Members", keys).await?;
		let record = record.ok_or("the member has no record")?;
		same("the status", record.status, MemberStatus::Active)?;
		same("since when", record.joined_at, meant.joined_at)?;
		same("the document", record.document, H256(meant.document))?;
	}
	Ok(())
}

#[then(regex = r"^(\S+) has (\d+) branch(?:es)? and is( not)? branched$")]
async fn has_branches(story: &mut Story, of: Cooperative, count: u64, not: String) -> Result<()> {
	let open = story.branches_of(of.0).await?.iter().filter(|card| !card.closed).count();
	same("open branches", open as u64, count)?;
	let branched: bool = story.ask("RegistersApi", "is_branched", vec![id(of.0)]).await?;
	same("whether it is branched", branched, not.is_empty())
}

#[then(expr = "{person} represents branch {int} of {cooperative}, which has {int} members")]
async fn represents(
	story: &mut Story,
	name: Name,
	branch: u64,
	of: Cooperative,
	members: u64,
) -> Result<()> {
	let card = story.branch_of(of.0, u32::try_from(branch)?).await?;
	same("its representative", card.representative, Some(story.account(&name)?))?;
	same("its members", u64::from(card.members), members)
}

#[then(expr = "nobody represents branch {int} of {cooperative}, which has {int} members")]
async fn nobody_represents(
	story: &mut Story,
	branch: u64,
	of: Cooperative,
	members: u64,
) -> Result<()> {
	let card = story.branch_of(of.0, u32::try_from(branch)?).await?;
	same("its representative", card.representative, None)?;
	same("its members", u64::from(card.members), members)
}

impl Story {
	/// Asks the runtime, at the newest block that the story knows of.
	async fn ask<T: subxt::ext::scale_decode::DecodeAsType>(
		&self,
		api: &str,
		method: &str,
		arguments: Vec<Value>,
	) -> Result<T> {
		let at = self.chain.at(self.last()?.block.hash).await?;
		let call = subxt::dynamic::runtime_api_call::<_, T>(api, method, arguments);
		Ok(at.runtime_apis().call(call).await?)
	}
}
