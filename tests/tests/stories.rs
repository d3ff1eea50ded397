//! Plays all features of `tests/stories` on nodes that are started for it.
//!
//! Every chain is searched for personal data before it is thrown away; what that came to is a test
//! of its own.
//!
//! Words after `--` choose scenarios whose feature or name contains one of them.

use std::{collections::HashMap, path::Path, process::ExitCode};

use coop_tests::{
	privacy,
	story::{self, Story},
	Result,
};
use cucumber::{
	cli,
	event::{self, ScenarioFinished},
	parser, Event, World, Writer, WriterExt,
};
use futures::FutureExt;

/// How many scenarios are played at the same time.
const AT_ONCE: usize = 2;

/// Prints one line for every scenario, and the reason for every one that fails.
#[derive(Default)]
struct Lines {
	failures: HashMap<String, Vec<String>>,
	passed: usize,
	failed: usize,
}

impl Writer<Story> for Lines {
	type Cli = cli::Empty;

	async fn handle_event(
		&mut self,
		event: parser::Result<Event<event::Cucumber<Story>>>,
		_: &cli::Empty,
	) {
		let (feature, event) = match event.map(Event::into_inner) {
			Ok(event::Cucumber::Feature(feature, event)) => (feature, event),
			Ok(_) => return,
			Err(error) => {
				self.failed += 1;
				println!("a story is not written as a story: {error}");
				return;
			}
		};
		let (scenario, event) = match event {
			event::Feature::Scenario(scenario, event) => (scenario, event),
			event::Feature::Rule(_, event::Rule::Scenario(scenario, event)) => (scenario, event),
			_ => return,
		};
		let line = scenario.position.line;
		let name = format!("{} - {} (line {line})", feature.name, scenario.name);
		match event.event {
			event::Scenario::Background(step, event::Step::Failed(.., error))
			| event::Scenario::Step(step, event::Step::Failed(.., error)) => {
				let place = step.position.line;
				let text = format!("line {place}: {}{}\n    {error}", step.keyword, step.value);
				self.failures.entry(name).or_default().push(text);
			}
			event::Scenario::Hook(_, event::Hook::Failed(_, info)) => {
				let text = info.downcast_ref::<String>().cloned().unwrap_or_default();
				self.failures.entry(name).or_default().push(text);
			}
			event::Scenario::Finished => self.finish(name),
			_ => {}
		}
	}
}

impl Lines {
	fn finish(&mut self, name: String) {
		match self.failures.get(&name) {
			None => {
				self.passed += 1;
				println!("test {name} ... ok");
			}
			Some(reasons) => {
				self.failed += 1;
				println!("test {name} ... FAILED");
				reasons.iter().for_each(|reason| println!("  {reason}"));
			}
		}
	}

	/// Whether there are personal data on the chains, and the last line, as every Rust test program
	/// writes it.
	fn sum(&self, personal_data: Result<String>, filtered_out: usize) -> ExitCode {
		let (passed, failed) = match personal_data {
			// Other words than ours were given.
			_ if self.passed + self.failed == 0 && filtered_out > 0 => (0, 0),
			Ok(searched) => {
				println!("test No personal data on the chain: {searched} ... ok");
				(self.passed + 1, self.failed)
			}
			Err(error) => {
				println!("test No personal data on the chain ... FAILED\n  {error}");
				(self.passed, self.failed + 1)
			}
		};
		let well = failed == 0;
		println!(
			"\ntest result: {}. {} passed; {} failed; 0 ignored; 0 measured; {filtered_out} \
			 filtered out\n",
			if well { "ok" } else { "FAILED" },
			passed,
			failed,
		);
		if well {
			ExitCode::SUCCESS
		} else {
			ExitCode::FAILURE
		}
	}
}

/// What the command line says beside the flags of Rust's own test programs.
fn chosen_words() -> Vec<String> {
	const WITH_VALUE: [&str; 6] =
		["--test-threads", "--skip", "--format", "--color", "--logfile", "-Z"];
	let mut arguments = std::env::args().skip(1);
	let mut words = Vec::new();
	while let Some(argument) = arguments.next() {
		if WITH_VALUE.contains(&argument.as_str()) {
			arguments.next();
		} else if !argument.starts_with('-') {
			words.push(argument);
		}
	}
	words
}

#[tokio::main]
async fn main() -> ExitCode {
	// A sentence that is not true ends in a panic; its reason is printed with the scenario.
	std::panic::set_hook(Box::new(|_| {}));
	let words = chosen_words();
	let left_out = std::rc::Rc::new(std::cell::Cell::new(0));
	let counter = left_out.clone();
	let all = words.is_empty();
	let lines = Story::cucumber()
		.with_writer(Lines::default().fail_on_skipped().assert_normalized())
		.with_cli(cli::Opts::<_, _, _, cli::Empty>::default())
		.max_concurrent_scenarios(AT_ONCE)
		.before(|_, _, scenario, story| {
			async move {
				if scenario.tags.iter().any(|tag| tag == "once") {
					if let Err(error) = story.start_afresh().await {
						std::panic::panic_any(error.to_string());
					}
				}
			}
			.boxed_local()
		})
		.after(|_, _, _, finished, story| {
			async move {
				let passed = matches!(finished, ScenarioFinished::StepPassed);
				if let Some(story) = story.filter(|_| passed) {
					if let Err(error) = story.close().await {
						std::panic::panic_any(error.to_string());
					}
				}
			}
			.boxed_local()
		})
		.filter_run("stories", move |feature, _, scenario| {
			let file = feature.path.as_deref().and_then(Path::file_stem);
			let file = file.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
			let chosen = words.is_empty()
				|| words.iter().any(|word| {
					[&file, &feature.name, &scenario.name].iter().any(|text| text.contains(word))
				});
			counter.set(counter.get() + usize::from(!chosen));
			chosen
		})
		.await;
	let found = story::end().await.and_then(|()| privacy::verdict(all));
	lines.sum(found, left_out.get())
}
