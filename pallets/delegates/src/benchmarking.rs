//! What the calls and hooks of this pallet cost in the worst case.

use super::*;
