//! Plays a feature against a running chain and tells it.

use std::{panic::AssertUnwindSafe, path::Path};

use cucumber::{
	feature::Ext as _,
	gherkin::{Feature, GherkinEnv, Scenario, Step},
	step::Collection,
	World,
};
use futures::FutureExt;

use crate::{
	story::{set_stage, Stage, Story},
	Mishap, Result,
};

/// How a play went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Played {
	/// Scenarios that went as the story says.
	pub told: usize,
	/// Scenarios that need a chain of their own: they begin with people of the first block, or take
	/// days and the chain's clock cannot be moved.
	pub left_out: usize,
}

/// Plays the feature in this file on the chain at `url`. Fails at the first sentence that is not
/// true there.
pub async fn play(path: &Path, url: &str) -> Result<Played> {
	let feature = read(path)?;
	set_stage(Stage::Running { url: url.into(), russian: is_russian(&feature) });
	let steps = Story::collection();
	let mut played = Played::default();
	// Before anything is told, there must be a chain.
	let rules_time = Story::new().await?.rules_time().await;
	println!("{}: {}", feature.keyword, feature.name);
	for line in feature.description.iter().flat_map(|text| text.lines()) {
		println!("  {}", line.trim());
	}
	for scenario in &feature.scenarios {
		let (keyword, name) = (&scenario.keyword, &scenario.name);
		let is_tagged = |tag: &str| scenario.tags.iter().any(|one| one == tag);
		if is_tagged("once") || (is_tagged("time") && !rules_time) {
			played.left_out += 1;
			let why = if is_russian(&feature) {
				"пропущено: нужна отдельная цепь"
			} else {
				"left out: it needs a chain of its own"
			};
			println!("\n  {keyword}: {name} ({why})");
			continue;
		}
		println!("\n  {keyword}: {name}\n");
		let mut story = Story::new().await?;
		tell(&steps, &mut story, &feature, scenario).await?;
		story.close().await?;
		played.told += 1;
	}
	Ok(played)
}

fn read(path: &Path) -> Result<Feature> {
	let text = std::fs::read_to_string(path)
		.map_err(|error| format!("the story {} cannot be read: {error}", path.display()))?;
	let russian = text.lines().any(|line| line.replace(' ', "") == "#language:ru");
	let env = GherkinEnv::new(if russian { "ru" } else { "en" })?;
	let broken = |error: &dyn std::fmt::Display| -> Mishap {
		format!("the story {} is not written as a story: {error}", path.display()).into()
	};
	let feature = Feature::parse_path(path, env).map_err(|error| broken(&error))?;
	feature.expand_examples().map_err(|error| broken(&error))
}

fn is_russian(feature: &Feature) -> bool {
	!feature.keyword.is_ascii()
}

async fn tell(
	steps: &Collection<Story>,
	story: &mut Story,
	feature: &Feature,
	scenario: &Scenario,
) -> Result<()> {
	let background = feature.background.iter().flat_map(|background| &background.steps);
	for step in background.chain(&scenario.steps) {
		println!("    {}{}", step.keyword, step.value);
		act(steps, story, step).await.map_err(|error| {
			format!("the chain does something else than the story says: {error}")
		})?;
	}
	Ok(())
}

async fn act(steps: &Collection<Story>, story: &mut Story, step: &Step) -> Result<()> {
	let (function, _, _, context) = steps
		.find(step)?
		.ok_or_else(|| format!("nobody knows what is meant by: {}", step.value))?;
	// A sentence that is not true ends in a panic with the reason.
	AssertUnwindSafe(function(story, context)).catch_unwind().await.map_err(|panic| {
		let text = panic.downcast_ref::<String>().cloned();
		let text = text.or_else(|| panic.downcast_ref::<&str>().map(|&text| text.to_owned()));
		text.unwrap_or_else(|| "the step failed without a reason".into()).into()
	})
}
