import type { refusals } from './refusals.ts';

/** What a refusal is about, and what to do: one sentence a reason, of the journal and of `x-wattif-why`. */
export const causes: Readonly<Record<keyof typeof refusals, string>> = {
  // the gateway
  'token-missing': 'No Authorization header: buy a token at /oauth2/v3/token and send it as "Bearer <token>".',
  'token-malformed': 'The Authorization header is not "Bearer", one blank and one token: send it so.',
  'token-expired': 'The token is older than its 12,600 seconds: buy a new one, there is none to refresh.',
  'token-unknown': 'This token was not issued here, or was revoked: buy a new one at /oauth2/v3/token.',
  'token-scope': 'The token does not open this API: buy one for the application that subscribes to it.',
  'not-subscribed':
    'The application does not subscribe to this API, or the API is not served: subscribe, or call another.',
  'quota-exceeded': "The quota is used up: five calls a second, or the hour's; wait and call again.",
  'hourly-quota-exceeded': "The hour's calls are used up: wait for the next full hour (UTC).",

  // the token servers
  'oauth-invalid-request': 'The token request as a whole is malformed: send one grant type and the credentials once.',
  'oauth-invalid-client': 'The client was not accepted: send client id and secret in the body or a Basic header.',
  'oauth-unauthorized-client': 'The application may not use this grant type: use client_credentials.',
  'oauth-invalid-scope': 'The scope asked for does not exist: leave the parameter out.',
  'oauth-media-type': 'The body is no form: send it as application/x-www-form-urlencoded.',
  'oauth-malformed': 'The body cannot be read as a form in UTF-8, or is too large: mend it.',
  'oauth-missing-parameter':
    'A required parameter is missing or empty: name the grant type, and the token or code it needs.',
  'oauth-credentials-missing': 'Nothing says who calls: send client id and secret in the body or a Basic header.',
  'oauth-unsupported-grant':
    'The server does not know this grant type: v3 takes client_credentials, v1 codes and refresh tokens.',
  'oauth-unsupported-token': 'Only access tokens can be revoked: send token_type_hint=access_token, or none.',
  'oauth-unknown-client': 'No application has this client id: look at the applications of the world.',
  'oauth-wrong-secret': "The client secret is not the application's: look at the applications of the world.",
  'oauth-bad-refresh-token':
    'The refresh token is unknown, used, or of another application: ask the customer for a new code.',
  'oauth-bad-code': 'The code is unknown, used, older than 180 seconds, or of another application: ask for a new one.',
  'oauth-unsupported-media-type': 'The token server does not take this media type: send a form.',
  'oauth-failure': 'The token server failed: call again later.',
  'oauth-unavailable': 'The token server is closed for the moment: call again later.',

  // the consent pages
  'authorize-refused': 'The customer refused to share: go on without these data, or explain and ask again.',
  'authorize-failed':
    'A server of the operator failed after the customer agreed: no consent came of it, ask again later.',
  'authorize-malformed-redirect':
    'A server of the operator failed and made an address without a question mark: no consent came of it, ask again later.',
  'authorize-missing-parameter':
    'A required parameter is missing or empty: name the application, the response type and the duration.',
  'authorize-missing-response-type': 'The response type is missing: it is always the code.',
  'authorize-malformed-duration': 'The duration is not made of years, months, weeks and days: write it as P1Y.',
  'authorize-too-long-duration': 'The duration is negative, or longer than three years: ask for P3Y at most.',
  'authorize-unknown-client': 'No application has this client id: look at the applications of the world.',
  'authorize-not-found':
    'The firewall did not like an argument: the response type is the code, and the state is not too long.',
  'authorize-incompatible-meter': 'In an outage the consent page calls every meter incompatible: ask again later.',
  'authorize-close-window': 'In an outage the consent page asks to close the window: ask again later.',
  'authorize-no-point': 'The customer picked no meter.',
  'authorize-unknown-point': 'There is no metering point of the number that the customer typed in.',
  'authorize-already-shared': 'The point is shared with this application already: use the consent that there is.',

  // the form of a call
  'usage-point-missing': 'The call names no metering point: give its 14 digits.',
  'usage-point-malformed': 'The metering point is not 14 digits long: give it with its leading zeros.',
  'start-missing': 'The call has no start: give the first day, as YYYY-MM-DD.',
  'end-missing': 'The call has no end: give the day behind the last one, as YYYY-MM-DD.',
  'start-malformed': 'The start is no day: write it as YYYY-MM-DD.',
  'end-malformed': 'The end is no day: write it as YYYY-MM-DD.',
  'end-not-past': 'The end is later than today: ask until today at most; the end itself is excluded.',
  'start-not-before-end': 'The start is not before the end: the end is excluded, so ask for one day more.',
  'request-malformed':
    'A parameter or the body is not as the description has it: compare the call with the description.',
  'person-missing': 'The operator asks who the person is: add the id of the person to the query.',
  'outside-description':
    'The call has something that the description of 2026 does not: put the point last in the path, and no query.',

  // period and direction
  'before-activation': "The start is before the meter's last activation: read the contract and begin on that day.",
  'beyond-history': 'The start is too far back: 36 months and 15 days at most, of a load curve 24 months and 15 days.',
  'curve-too-long': 'The load curve is asked for too many days: cut the period into spans of seven days.',
  'wrong-direction': 'The point does not measure this direction: ask for the other one, or for another point.',
  'curve-not-activated': 'The customer did not switch the recording of the load curve on: ask for daily data instead.',
  'no-data':
    'Nothing is there for these days: not out yet, a hole, or a load curve that is not recorded; ask again later.',
  'no-communicating-meter': 'The meter does not communicate: there is nothing to read until it does.',

  // who may read
  'not-holder': 'Who gave the consent is not the holder of the meter: ask the present holder for one.',
  'moved-out': 'The customer moved out, and the consent ended with that: ask the new holder for one.',
  'no-consent': 'No consent of the customer for this application and point: ask for one at the authorize page.',
  'before-consent': 'The start is before the day of the consent: begin on that day.',
  'unauthorized-user': 'This application may not read this point: ask its customer for a consent.',
  'no-site': 'The point has no customer data, as one that only produces: ask for a point that consumes.',
  'no-services':
    'No service of a consent opens this contract: ask for a consent, then look at the subscribed services.',
  'unknown-contract': 'There is no such metering point: check its 14 digits.',

  // failures
  'technical-error': 'The API failed: call again later; in the first day of a consent it may take hours.',
  'technical-exception': 'The API failed: call again later.',
  'technical-failure': 'The API failed, at times over a slip in the call: check the call, then try again later.',
  'internal-error': 'The API failed: call again later.',
  'service-unavailable': 'The operator is closed for maintenance: call again later.',
  'plain-text-error': 'A server in front failed, with plain text in place of JSON: look at the status before parsing.',
  'empty-body': 'A server in front sent no body: treat it as a failure and call again later.',
  'empty-json': 'A server in front sent an object with nothing in it: check for the data before reading them.',
  'firewall-page': 'The firewall sent a page in place of JSON: look at the content type, and call again later.',
  'old-gateway-failure': 'The gateway of 2023 failed and tells only a message id: call again later.',
  'authorize-technical-error': 'The consent page failed: send the customer there again later.',
  'authorize-server-error': 'The consent page failed: send the customer there again later.',
  'authorize-unavailable': 'The consent page is closed for the moment: send the customer there again later.',
};
