import type { Difference } from '../../core/fact.ts';

/** What the real system does and this does not, or does otherwise. */
export const differences: readonly Difference[] = [
  {
    about: 'The values, holders, addresses and serial numbers are plausible and nobody’s.',
    instead: 'Check shapes, sums and states with them; never compare them with a real meter.',
  },
  {
    about:
      'The API, its sandbox and both token servers stand at one origin, over plain HTTP and HTTP/1.1, without TLS.',
    instead: 'Make the host of each a setting of your program, and keep every path as it is.',
  },
  {
    about: 'The headers that the gateway adds to answers are not sent, as none was recorded.',
    instead: 'Rely on the status, the content type and the body.',
  },
  {
    about:
      'What the gateway, the token servers and the front print as errors beside the 401 of 2021 is in words of ours.',
    instead: 'Switch on the status; the catalogue of errors tells which bodies are our convention.',
  },
  {
    about:
      'Error codes that the public sources print as "?" have numbers of ours, though their texts are the documented ones.',
    instead: 'Compare the text, or ask GRDF for its list "Erreurs"; each such row is labelled in the catalogue.',
  },
  {
    about:
      'A data call whose path lacks the metering point is answered by a 404 of wattif itself, not by the gateway’s 403.',
    instead: 'Order a fault that refuses with point-missing to see a 403.',
  },
  {
    about: 'Credentials of the real system are unknown here, and tokens of one start are worth nothing after the next.',
    instead: 'Use the client id and secret that the world prints, and ask a new token when a call answers 401.',
  },
  {
    about: 'Quotas are counted for each application of each world, and another world starts from zero.',
    instead: 'Put two programs that share a client id in production into one world.',
  },
  {
    about:
      'The size of a park that decides the quota counts gas and electricity points together, where it is not told.',
    instead: 'Give the application its own parkSize.',
  },
  {
    about: 'Mails stay in the world’s mailbox, unless SMTP_URL names a server that is to send them.',
    instead: 'Read them at GET /_wattif/worlds/{id}/mailbox; the words are ours, as no mail was public.',
  },
  {
    about: 'SMS are not sent: neither the one to a holder’s mobile nor the one that brings a client secret.',
    instead: 'Read the mail; the number of a declaration is checked and echoed only.',
  },
  {
    about:
      'The holder’s and the third party’s web spaces are not simulated, but for the page behind a mail and that of Client Connect.',
    instead: 'Bring about the event that a person would click, such as holderRevokes.',
  },
  {
    about: 'Client Connect asks for no login and no second factor; its page offers the points of the world.',
    instead: 'Fill in the form, or post its fields.',
  },
  {
    about: 'Cyclic control does not turn monthly again by "suspicious behaviour", and nothing opens an ad hoc control.',
    instead: 'Bring about proofControlOpens; a rejected proof does turn the control monthly again.',
  },
  {
    about:
      'Proofs are looked at for name, size, number and the scanners’ test string, are not kept, and nobody judges them.',
    instead: 'Bring about proofAccepted or proofRejected.',
  },
  {
    about: 'The retired first version of the API and the sandboxes before v6 are not served.',
    instead: 'Call /adict/v2 and /adict/bas/v6.',
  },
  {
    about:
      'The sandbox answers its passing cases with values that are computed, since only a few of the real ones are public.',
    instead: 'Test shapes against it; its errors are those of the data set.',
  },
  {
    about: 'The two old query parameters of the list of rights are let pass and not looked at.',
    instead: 'Search with POST, whose filters work.',
  },
  {
    about: 'Hourly informative data, which one source mentions, are not served.',
    instead: 'Use the daily ones.',
  },
  {
    about: 'Contract data never have a daily cap, a daily or monthly capacity, a next profile or modulations.',
  },
  {
    about: 'Streams leave in blocks of tens of kilobytes, where the real ones are said to be of about two.',
    instead: 'Parse by line ends, never by block.',
  },
  {
    about: 'Answers come at once, and the service is never down by itself.',
    instead: 'Order a delay, an outage or a scenario.',
  },
];
