import type { ConnectReason } from './gateway/refusals-connect.ts';
import type { gatewayRefusals, sandboxRefusals } from './gateway/refusals-gateway.ts';
import type { OAuthReason } from './gateway/refusals-oauth.ts';
import type { DataReason } from './readings/refusals-data.ts';
import type { RightsReason } from './rights/refusals-rights.ts';

type Causes<Reason extends string> = Readonly<Record<Reason, string>>;

const gatewayCauses: Causes<keyof typeof gatewayRefusals | keyof typeof sandboxRefusals | 'body-unreadable'> = {
  'token-missing': 'No token came along: send "Authorization: Bearer" and the token.',
  'token-unknown': 'The token is not one that was given out here, or was altered on the way: ask for a new one.',
  'token-expired': 'The token is older than its four hours: ask for a new one.',
  'token-malformed': 'The Authorization header is not "Bearer", one space and a token.',
  'token-scope': 'The token was asked for another base path: ask for one whose scope is the path called.',
  'point-missing': 'The gateway found no metering point in the path.',
  'quota-exceeded': 'More calls than the contract allows within a second or a day: wait for the next one.',
  'service-unavailable': 'The operator is down, as announced on its portal or not: try again later.',
  'gateway-timeout': 'The systems behind the gateway took too long: try again.',
  'sandbox-path-unknown': 'Version 6 of the sandbox served injections on a path without "s" only.',
  'body-unreadable': 'The body could not be read to its end, or is not what its content type says.',
};

const oauthCauses: Causes<OAuthReason> = {
  'oauth-invalid-request': 'The token server reads forms only: send application/x-www-form-urlencoded.',
  'oauth-missing-grant': 'The form names no grant_type.',
  'oauth-unsupported-grant': 'The grant_type is neither client_credentials nor authorization_code.',
  'oauth-invalid-client': 'The client id is unknown, its secret is wrong, or they are not in the form.',
  'oauth-invalid-scope': 'The scope is missing or is no base path, such as /adict/v2.',
  'oauth-invalid-grant': 'The authorization code is unknown, used, older than two minutes, or of another address.',
};

const connectCauses: Causes<ConnectReason> = {
  'connect-refused': 'The holder refused on the consent page: no right and no code came of it.',
  'connect-unknown-client': 'No application has this client id: look at the applications of the world.',
  'connect-bad-redirect': 'The address to go back to is missing, or is no http(s) URL.',
  'connect-bad-response-type': 'The response type is not the code, which is the only one.',
  'connect-no-point': 'The holder picked no metering point.',
  'connect-unknown-point': 'There is no metering point of the identifier that the holder typed in.',
};

const declarationCauses: Causes<Extract<RightsReason, `declaration-${string}`>> = {
  'declaration-email-malformed': "The holder's mail address is none.",
  'declaration-name-missing': 'Neither a name nor a company is given; exactly one of them is needed.',
  'declaration-postcode-missing': 'The postcode is missing or empty.',
  'declaration-email-missing': "The holder's mail address is missing, and this role needs it.",
  'declaration-contract-flag':
    'The flag for contract data is missing, or is not true or false as the operator writes them.',
  'declaration-postcode-malformed': 'The postcode is not five digits.',
  'declaration-point-malformed': 'The metering point is neither GI and six digits nor fourteen digits.',
  'declaration-both-names': 'A name and a company are both given; exactly one of them is allowed.',
  'declaration-consumption-start-missing': 'The first day of the consumption scope is missing or no date.',
  'declaration-injection-end-missing': 'The last day of the injection scope is missing or no date.',
  'declaration-role-missing': 'The role of the third party is missing or empty.',
  'declaration-malformed': 'The body is no JSON object, a value has the wrong type, or the role is unknown.',
  'declaration-point-unknown': 'There is no metering point of that identifier.',
  'declaration-right-exists': 'A right to this point is in force already: use it, or revoke it first.',
  'declaration-gas-contract-ended': 'The gas contract of the point has ended, so nobody is there to consent.',
  'declaration-postcode-differs': "The postcode is not that of the point's address.",
  'declaration-right-revoked': 'The last right to this point was revoked, and the dialect allows no new one.',
  'declaration-inconsistent': 'The demand contradicts itself or the point, such as injection where none is.',
  'declaration-technical-error': 'The operator failed while it recorded the declaration: try again later.',
  'declaration-technical-error-07':
    'The operator failed in a way that its documents name without words: try again later.',
  'declaration-technical-error-10': 'The operator failed in a way that no document names: try again later.',
  'declaration-end-malformed': 'The end of the right is given, and is no date.',
  'declaration-scope-missing': 'None of the flags of the scope is given.',
  'declaration-technical-flag':
    'The flag for technical data is missing, or is not true or false as the operator writes them.',
  'declaration-published-flag':
    'The flag for published data is missing, or is not true or false as the operator writes them.',
  'declaration-informative-flag':
    'The flag for informative data is missing, or is not true or false as the operator writes them.',
  'declaration-consumption-end-missing': 'The last day of the consumption scope is missing or no date.',
  'declaration-phone-malformed': "The holder's telephone number is no mobile number of ten digits.",
  'declaration-consumption-start-malformed':
    'The first day of the consumption scope is no date; this role may leave it out.',
  'declaration-consumption-end-malformed':
    'The last day of the consumption scope is no date; this role may leave it out.',
  'declaration-start-missing': 'The first day of the right is missing or no date.',
  'declaration-end-missing': 'The last day of the right is missing.',
  'declaration-injection-start-missing': 'The first day of the injection scope is missing or no date.',
  'declaration-point-missing': 'The metering point is missing; the first version of the API had it in the body.',
  'declaration-name-missing-v1': 'Neither a name nor a company is given; so the first version of the API said it.',
  'declaration-awaits-validation': 'A right to this point waits for its holder already: wait for the answer.',
  'declaration-end-past': 'The right would end before today.',
  'declaration-start-future': 'The right would begin after today.',
  'declaration-consumption-start-future': 'The consumption scope would begin after today.',
  'declaration-consumption-end-before-start': 'The consumption scope would end before it begins.',
  'declaration-consumption-end-after-right': 'The consumption scope would outlast the right.',
};

const otherRightCauses: Causes<Exclude<RightsReason, `declaration-${string}`>> = {
  'list-malformed': 'The filter is no JSON object, or holds a word or type that is not known.',
  'list-unauthenticated': 'The API itself, behind the gateway, does not know who calls: ask for a new token.',
  'list-conflict': 'The list clashed with something else that was going on: try again.',
  'list-technical-error': 'The operator failed while it made the list: try again later.',
  'list-too-many-points': 'The filter names more than 1,000 metering points: split it.',
  'list-empty': 'No right passes the filter, or none was ever declared; this is no failure.',
  'list-too-many-rights': 'There were more rights than one answer could hold; an answer of years ago.',
  'revocation-right-unknown': 'This application has no right of that id.',
  'revocation-not-as-authorised': 'Only a right given by a holder can be revoked, not one declared as the holder.',
  'revocation-technical-error': 'The operator failed while it revoked: look whether the right is still active.',
  'revocation-id-malformed': 'The id is no uuid: give the id of the right, not that of the metering point.',
  'revocation-inconsistent': 'The right waits for its holder and cannot be revoked yet.',
  'revocation-right-ended': 'The right is refused, revoked or obsolete already.',
  'proofs-malformed': 'The body is no multipart form, or has no file in a part named "preuves".',
  'proofs-format-not-allowed': 'A file name ends in none of txt, csv, pdf, pptx, docx, wordx, mp3, mp4 and zip.',
  'proofs-not-asked': 'No control of this right waits for proofs.',
  'proofs-too-large': 'A file is larger than four megabytes.',
  'proofs-technical-error': 'The operator failed while it took the proofs: try again later.',
  'proofs-too-many': 'One control takes three files at most, those sent before counted.',
  'proofs-gas-contract-ended': 'The gas contract of the point has ended.',
  'proofs-corrupted': 'The virus scanner reported a file.',
};

const dataCauses: Causes<DataReason> = {
  'moved-out': 'The holder moved out: the right is obsolete, and the next occupant has to consent anew.',
  'access-right-expired': 'The right reached its last day: declare a new one.',
  'no-access-right': 'This application never had a right to the point: declare one.',
  'no-data': 'Nothing is published for that period: too early, too old, or before the meter was commissioned.',
  'scope-published': 'The right does not cover published consumption: declare one that does.',
  'scope-informative': 'The right does not cover informative consumption: declare one that does.',
  'scope-injection': 'The right does not cover injection: declare one with an injection role.',
  'scope-contract': 'The right does not cover contract data: declare one that does.',
  'scope-technical': 'The right does not cover technical data: declare one that does.',
  'proof-rejected': 'The operator found the proofs of consent not valid and ended the right.',
  'revoked-by-holder': 'The holder took the consent back: declare a new right.',
  'revoked-by-operator': "The operator ended the right at the holder's wish: declare a new one.",
  'revoked-by-third-party': 'The third party itself ended the right: declare a new one.',
  'made-obsolete': 'The operator made the right obsolete: declare a new one.',
  'third-party-contract-expired': "The third party's contract with the operator has expired: have it renewed.",
  'third-party-suspended': 'The operator suspended the third party for misuse: get in touch with it.',
  'not-authorised': 'The right is not active: it waits for its holder, was refused, or is checked again.',
  'partial-failure': 'The stream failed part-way: keep the lines before, ask again for the period of this line.',
  'bad-metering-point': 'The metering point is neither GI and six digits nor fourteen digits.',
  'end-in-future': 'The end date is after today.',
  'server-error': 'The operator failed: try again later.',
  'bad-dates': 'A start or end date is not of the form YYYY-MM-DD, or is given twice.',
  'bad-period': 'The period has none of the forms that the API knows.',
  'end-missing': 'There is a start date and no end date.',
  'start-missing': 'There is an end date and no start date.',
  'too-deep-5-years': 'The start date is more than five years ago.',
  'too-deep-3-years': 'The start date is more than three years ago.',
  'period-and-dates': 'A period and dates are both given: send one or the other.',
  'period-missing': 'Neither a period nor dates are given.',
  'start-not-before-end': 'The start date is not before the end date, which is excluded.',
  'mandatory-missing': 'Something mandatory is missing; the operator does not say what.',
  'bad-format': 'Something has the wrong form; the operator does not say what.',
  'bad-filter': 'A filter is none of those that contract data know.',
};

/** Why the operator refuses so: one sentence a reason, in ASCII as it also goes into a header. */
export const causes = {
  ...gatewayCauses,
  ...oauthCauses,
  ...connectCauses,
  ...declarationCauses,
  ...otherRightCauses,
  ...dataCauses,
} satisfies Readonly<Record<string, string>>;
