#!/usr/bin/env python3
"""Tells what a site made by Dateline changed in silence, from its published data files alone.

    python3 verify.py https://dateline.example [12:HEX]     12:HEX is a release that you kept
    python3 verify.py dist

It needs nothing but Python, and openssl for signatures. Read it: it is the definition in a second language.
"""
import base64, hashlib, http.client, json, pathlib, subprocess, sys, tempfile, urllib.error, urllib.request


def read(site, path):
    """The JSON at a path of the site; None if nothing is there, or no JSON."""
    try:
        if site.startswith(("http://", "https://")):
            with urllib.request.urlopen(site.rstrip("/") + path, timeout=60) as answer:
                return json.load(answer)
        return json.loads(pathlib.Path(site + path).read_text(encoding="utf-8"))
    except (urllib.error.HTTPError, FileNotFoundError, ValueError):
        return None
    except (OSError, http.client.HTTPException) as error:
        sys.exit(f"{site} does not answer: {error}")


def canonical(value):
    """JSON in the form of RFC 8785, which for what Dateline publishes is Python's own, sorted and without spaces."""
    if isinstance(value, dict):
        fields = sorted(value.items(), key=lambda field: field[0].encode("utf-16-be"))
        return "{" + ",".join(f"{canonical(name)}:{canonical(one)}" for name, one in fields) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def digest(data):
    return hashlib.sha256(data).digest()


def root(leaves):
    """The root of the Merkle tree of RFC 9162. A node without a neighbour goes up as it is."""
    level = [bytes.fromhex(leaves[key]) for key in sorted(leaves)] or [digest(b"")]
    while len(level) > 1:
        pairs = [level[at : at + 2] for at in range(0, len(level), 2)]
        level = [digest(b"\1" + b"".join(pair)) if len(pair) == 2 else pair[0] for pair in pairs]
    return level[0].hex()


def is_signed(head, key, signature):
    """Whether an Ed25519 signature of the head is by this key; both are Base64."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            pem = f"-----BEGIN PUBLIC KEY-----\n{key}\n-----END PUBLIC KEY-----\n".encode()
            files = {"key": pem, "head": canonical(head).encode(), "signature": base64.b64decode(signature or "")}
            for name, data in files.items():
                pathlib.Path(folder, name).write_bytes(data)
            command = "openssl pkeyutl -verify -pubin -inkey key -rawin -in head -sigfile signature"
            return subprocess.run(command.split(), cwd=folder, capture_output=True).returncode == 0
    except FileNotFoundError:
        sys.exit("This record is signed: install openssl, which checks signatures.")


def follow(releases, listed, findings, doubts):
    """Checks each release against the one before. `doubts` are what one says openly, for readers to judge."""
    leaves, digests, last, gap = {}, [None], None, None
    for number, (release, row) in enumerate(zip(releases, listed), 1):
        say = lambda what: findings.append(f"Release {number} {what}.")
        doubt = lambda what: doubts.append((number, f"Release {number} {what}."))
        before, digests = digests[-1], [*digests, None]
        try:
            head, without = release["head"], {**release["head"]["without"]}
            assert head["number"] == number
            leaves = {key: leaf for key, leaf in {**leaves, **release["leaves"]}.items() if leaf}
            if head["before"] != before and (before or number == 1):
                gap = gap or number
                say("does not follow the one before as it is published here")
            if not gap and (len(leaves), root(leaves)) != (head["entries"], head["root"]):
                gap = number
                say("lists other digests than it was made for")
            if head["key"] and not is_signed(head, head["key"], release.get("signature")):
                findings.append(f"The signature of release {number} is not by the key that it names.")
            is_other = last and last["key"] and head["key"] != last["key"]
            if is_other and not head["key"]:
                say(f"is not signed, although release {last['number']} was")
            elif is_other and before and not is_signed(head, last["key"], release.get("introduced")):
                doubt(f"has a new key, which the key of release {number - 1} did not sign for")
            if last and head["at"] < last["at"]:
                doubt(f"says that it was made before release {last['number']}")
            for name, fields in (last or head)["without"].items():
                less = [f"{one} in {name}" for one in without.get(name, []) if one not in fields]
                if less or name not in without:
                    doubt(f"no longer covers {', '.join(less) or name}: a change there is not seen")
            digests[-1], last = digest(canonical(head).encode()).hex(), head
            if row["digest"] != digests[-1]:
                say("has another digest in the list of releases")
        except (AssertionError, AttributeError, KeyError, TypeError, ValueError):
            gap = gap or number
            say("cannot be read from its file" if release else "is missing: nobody can tell what it recorded")
    return leaves, digests, last, gap


def published(site, without, findings):
    """What the data files say now: a digest of each entry, without what follows from other entries."""
    found = {}
    for name, fields in without.items():
        paths = [name]
        for path in paths:
            try:
                file = read(site, f"/data/{path}.json")
                # A long file is cut by year or month: in place of its rows it lists its parts.
                parts = [f"{name}/{part['period'].replace('-', '/')}" for part in file.get("parts", [])]
                paths += [part for part in parts if part not in paths]
                for row in file.get(name, []) + file["withdrawn"]:
                    key = row["url"].removeprefix(file["url"])
                    if key in found:
                        findings.append(f"/{key} is in the data files twice.")
                    record = {field: value for field, value in row.items() if field not in fields}
                    found[key] = digest(b"\0" + canonical(record).encode()).hex()
            except (AttributeError, KeyError, TypeError):
                findings.append(f"/data/{path}.json is missing, or has a row that is no entry.")
    return found


def main(site, kept=""):
    listed = (read(site, "/data/releases.json") or {}).get("releases") or sys.exit(f"{site} publishes no releases")
    findings, doubts = [], []
    releases = [read(site, f"/data/releases/{number}.json") for number in range(1, len(listed) + 1)]
    leaves, digests, last, gap = follow(releases, listed, findings, doubts)
    number, _, kept = kept.rpartition(":")
    seen = digests.index(kept) if kept in digests else 0
    if kept and (not seen or number not in ("", str(seen))):
        what = "an old copy was put back" if number.isdigit() and int(number) > len(listed) else "its past was replaced"
        findings.append(f"The release that you kept is not in this record: {what}.")
    without, key = (last["without"], last["key"]) if last else ({}, None)
    now = published(site, without, findings)
    for name in sorted(() if gap else leaves.keys() | now.keys()):
        if now.get(name) != leaves.get(name):
            what = "removed" if name not in now else "changed" if name in leaves else "added"
            findings.append(f"/{name} was {what}, and no release says so.")
    if gap and digests[-1] and root(now) != last["root"]:
        findings.append(f"What is published now is not what release {len(listed)} recorded.")
    findings += [what for number, what in doubts if number > seen]
    print(*findings or [f"Nothing was changed in silence: {len(now)} entries."], sep="\n")
    print(*(f"As you know: {what}\n" for number, what in doubts if number <= seen), sep="", end="")
    print(f"Compared: the data files of {', '.join(without)}. Not compared: pages, and what else is made from these.")
    print(f"The last release is {len(listed)}:{digests[-1] or 'lost'}, {'signed by ' + key if key else 'not signed'}.")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main(*sys.argv[1:3]) if len(sys.argv) > 1 else sys.exit(__doc__)
