// Express offers these as its own; wattif reads bodies itself.
module.exports = {};
