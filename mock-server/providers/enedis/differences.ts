import type { Difference } from '../../core/fact.ts';

/** What the real system does and this does not, or does otherwise. */
export const differences: readonly Difference[] = [
  {
    about: 'The values, customers, addresses, commune codes and serial numbers are plausible and nobody’s.',
    instead: 'Check shapes, sums and states with them; never compare them with a real meter.',
  },
  {
    about:
      'Authorize page, token servers, APIs of production and sandbox stand at one origin, over plain HTTP and HTTP/1.1.',
    instead: 'Make the host of each a setting of your program, and keep every path as it is.',
  },
  {
    about: 'The headers that gateway and firewall add, such as cookies and Strict-Transport-Security, are not sent.',
    instead: 'Rely on the status, the content type and the body.',
  },
  {
    about:
      'Credentials of the real system are unknown here, and all tokens, opaque ones too, are lost when wattif stops.',
    instead: 'Use the client id and secret that the world prints, and ask a new token when a call answers 401.',
  },
  {
    about: 'Quotas are counted for each application of each world, and another world starts from zero.',
    instead: 'Put two programs that share a client id in production into one world.',
  },
  {
    about: 'Sandbox clients and other meters answer the same token side by side; the real sandbox has its own.',
    instead: 'Keep to the sandbox clients where a test must run against the real sandbox too.',
  },
  {
    about: 'Of the sandbox only a few recorded days are served as they were; all others, and their end, are computed.',
    instead: 'Do not pin values of other days against the real sandbox.',
  },
  {
    about:
      'The four recorded night values of sandbox client 3’s production are not served: its panels make nothing at night.',
  },
  {
    about: 'All generations of the API are served at once, though v5 stopped in October 2026 in all likelihood.',
    instead: 'Set the dialect settings v5Apis and apis2026 to the day that you test.',
  },
  {
    about: 'Measures of 2026 can be tested here, though the real sandbox of 2026 has none.',
  },
  {
    about: 'The third generation of 2019, with its ranks in place of dates, is not served.',
    instead: 'Use v4 or later.',
  },
  {
    about: 'The consent page asks for no login, shows words of ours and offers the meters of the world.',
    instead: 'Fill in its form, or post its fields; the way back is that of the real page.',
  },
  {
    about:
      'The customer’s account, where consents are revoked, terms accepted and curves switched on, is not simulated.',
    instead: 'Bring about the event, such as consentRevoked or loadCurveSwitched.',
  },
  {
    about:
      'The operator’s portal, where applications register and subscribe, is not simulated, nor are its rules for names.',
    instead: 'Bring about returnAddressRegistered and apiSubscriptionEnds.',
  },
  {
    about: 'Index calendars of C4 show one band of time where the tariff has four.',
    instead: 'Use the total, or a C5 point with two bands.',
  },
  {
    about: 'Payloads of indexes and off-peak hours of 2026 follow the Swagger alone, since no real one was recorded.',
    instead: 'Read them leniently; the register tells which words are ours.',
  },
  {
    about: 'Intervals of five minutes, which the Swagger lists, and values of quality BEST are never served.',
  },
  {
    about: 'Daily calls have no limit but the depth of the history, since no error for a longer one was recorded.',
    instead: 'Ask for a year at the most.',
  },
  {
    about: 'The optional person id of v5 calls is let pass and not looked at.',
  },
  {
    about: 'Which of several faults of one request is told is unknown of the real system; here the order is fixed.',
    instead: 'Do not rely on which error comes first.',
  },
  {
    about: 'Public gateways in front of Data Connect (Conso API, MyElectricalData, Jeedom) are not simulated.',
    instead: 'Point their own code at wattif.',
  },
  {
    about: 'Answers come at once, and the service is never down by itself.',
    instead: 'Order a delay, an outage or a scenario, or switch authorizeOutage.',
  },
];
