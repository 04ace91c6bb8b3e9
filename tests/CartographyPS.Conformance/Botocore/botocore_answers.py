"""Answers what botocore makes of AWS config files: one JSON document on a line in, one out.

usage: botocore_answers.py FOLDER-OF-WHEELS
"""
import base64
import glob
import json
import os
import sys
import tempfile

sys.path[:0] = glob.glob(os.path.join(sys.argv[1], "*.whl"))

import botocore.configloader  # noqa: E402
import botocore.credentials  # noqa: E402
import botocore.exceptions  # noqa: E402
import botocore.session  # noqa: E402


def read(request):
    """What both readers make of the bytes of a file; null for what they refuse."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(base64.b64decode(request["bytes"]))
        file.flush()
        return {"config": of(config, file.name), "credentials": of(botocore.configloader.raw_config_parse, file.name)}


def of(reader, name):
    try:
        return reader(name)
    except botocore.exceptions.ConfigParseError:
        return None


def config(name):
    loaded = botocore.configloader.load_config(name)
    return {kind: loaded[kind] for kind in ("profiles", "sso_sessions", "services")}


def path(request):
    """A path as the reader of a config file expands it."""
    with environment(request["env"]):
        return os.path.expanduser(os.path.expandvars(request["path"]))


def credentials(request):
    """Where the credentials of a profile come from. Nothing is called: a role's own source is looked at instead."""
    with tempfile.TemporaryDirectory() as folder:
        variables = {
            "HOME": folder,
            "PATH": os.environ["PATH"],
            "AWS_CONFIG_FILE": written(folder, "config", request["config"]),
            "AWS_SHARED_CREDENTIALS_FILE": written(folder, "credentials", request["credentials"]),
            "AWS_EC2_METADATA_DISABLED": "true",
            **request.get("env", {}),
        }
        with environment(variables):
            session = botocore.session.Session(profile=request["profile"])
            try:
                return origin(botocore.credentials.create_credential_resolver(session).load_credentials())
            except botocore.exceptions.BotoCoreError as error:
                return {"error": type(error).__name__}


def origin(found):
    if found is None:
        return {"error": "none"}
    if found.method == "assume-role":
        return {"method": found.method, "source": origin(found._refresh_using.__self__._source_credentials)}
    if found.method in ("sso", "assume-role-with-web-identity"):
        return {"method": found.method}
    frozen = found.get_frozen_credentials()
    return {"method": found.method, "key": frozen.access_key, "token": frozen.token or None}


def written(folder, name, text):
    place = os.path.join(folder, name)
    with open(place, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return place


class environment:
    def __init__(self, variables):
        self.variables = variables

    def __enter__(self):
        self.before = dict(os.environ)
        os.environ.clear()
        os.environ.update(self.variables)

    def __exit__(self, *error):
        os.environ.clear()
        os.environ.update(self.before)


for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps({"read": read, "path": path, "credentials": credentials}[asked["op"]](asked)), flush=True)
