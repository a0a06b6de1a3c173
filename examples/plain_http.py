"""The same from another language: the control API is plain HTTP. Run it: WATTIF_URL=http://localhost:4010 python3 examples/plain_http.py"""

import json
import os
import urllib.error
import urllib.parse
import urllib.request

BASE = os.environ.get("WATTIF_URL", "http://localhost:4010")


def call(method, path, body=None, headers=None):
    data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
    request = urllib.request.Request(BASE + path, data, headers or {"content-type": "application/json"}, method=method)
    with urllib.request.urlopen(request) as answer:
        text = answer.read().decode()
        return json.loads(text) if text else None


plan = {"name": "from python", "now": "2026-01-15T08:00:00Z", "clock": "frozen", "rights": "active"}
world = call("POST", "/_wattif/worlds", plan)
here = "/_wattif/worlds/" + world["id"]
application = world["applications"][0]

# the third call for electricity breaks
call("POST", here + "/faults", {"provider": "enedis", "operation": "daily*", "after": 2, "fault": {"kind": "page"}})

form = urllib.parse.urlencode(
    {
        "grant_type": "client_credentials",
        "client_id": application["clientId"],
        "client_secret": application["clientSecret"],
    }
).encode()
token = call("POST", "/oauth2/v3/token", form, {"content-type": "application/x-www-form-urlencoded"})["access_token"]
daily = "/metering_data_dc/v5/daily_consumption?usage_point_id=00000000011001&start=2026-01-01&end=2026-01-08"
headers = {"authorization": "Bearer " + token}
for expected in (200, 200, 503):
    try:
        call("GET", daily, None, headers)
        status = 200
    except urllib.error.HTTPError as error:
        status = error.code
    assert status == expected, (status, expected)

result = call(
    "POST",
    here + "/journal/expect",
    {"operation": "dailyConsumption", "status": 503, "times": 1, "within": "PT2S"},
)
assert result["held"], result["message"]
call("DELETE", here)
print("ok:", result["message"])
