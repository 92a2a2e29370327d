#!/usr/bin/env python3
"""Tells what a site made by Dateline changed in silence, from its published data files alone:
    python3 verify.py https://dateline.example [12:HEX]     12:HEX is a release that you kept; a folder will do, too

Needs Python alone, and openssl for signatures. Ends with 0 if all is well, 1 if not, 2 if the site cannot be read now.
"""
import base64, hashlib, http.client, json, pathlib, re, subprocess, sys, tempfile, time, urllib.request

digest = lambda data: hashlib.sha256(data).digest()
list_of = lambda key: key.split("/")[0] if "/" in key else "pages"
stop = lambda what: sys.exit(print(what, file=sys.stderr) or 2)

def read(site, path, tries=3):
    """The JSON at a path of the site; None if nothing is there, "" if it is no JSON. Ends here if nobody can tell."""
    place = site.rstrip("/") + path
    try:
        with urllib.request.urlopen(place, timeout=60) if "://" in place else open(place, "rb") as answer:
            return json.load(answer)
    except ValueError:
        return ""
    except (OSError, http.client.HTTPException) as error:
        status = getattr(error, "code", getattr(error, "reason", error))
        if status in (404, 410) or isinstance(error, (FileNotFoundError, NotADirectoryError)):
            return None
        if status not in (429, 503) or tries == 1:
            stop(f"{place} cannot be read now ({status}). Try again later.")
        time.sleep(min(int("0" + re.sub("[^0-9].*", "", error.headers.get("Retry-After", "1"))), 5))
        return read(site, path, tries - 1)

def canonical(value):
    """JSON in the form of RFC 8785, which for what Dateline publishes is Python's own, sorted and without spaces."""
    if isinstance(value, dict):
        fields = sorted(value.items(), key=lambda field: field[0].encode("utf-16-be"))
        return "{" + ",".join(f"{canonical(name)}:{canonical(one)}" for name, one in fields) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)

def root(leaves):
    """The root of the Merkle tree of RFC 9162. A node without a neighbour goes up as it is."""
    level = [bytes.fromhex(leaves[key]) for key in sorted(leaves)] or [digest(b"")]
    while len(level) > 1:
        pairs = [level[at : at + 2] for at in range(0, len(level), 2)]
        level = [digest(b"\1" + b"".join(pair)) if len(pair) == 2 else pair[0] for pair in pairs]
    return level[0].hex()

def is_signed(head, key, signature):  # by Ed25519; key and signature are Base64
    try:
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "key").write_text(f"-----BEGIN PUBLIC KEY-----\n{key}\n-----END PUBLIC KEY-----\n")
            pathlib.Path(folder, "head").write_bytes(canonical(head).encode())
            pathlib.Path(folder, "signature").write_bytes(base64.b64decode(signature or ""))
            command = "openssl pkeyutl -verify -pubin -inkey key -rawin -in head -sigfile signature"
            return subprocess.run(command.split(), cwd=folder, capture_output=True).returncode == 0
    except FileNotFoundError:
        stop("This record is signed: install openssl, which checks signatures.")

def follow(releases, listed, findings, doubts):
    """Checks each release against the one before. `doubts` are what one says openly, for readers to judge."""
    leaves, digests, last, gap, sound = {}, [None], None, None, {}
    for number, (release, row) in enumerate(zip(releases, listed), 1):
        say = lambda what: findings.append(f"Release {number} {what}.")
        doubt = lambda what: doubts.append((number, f"Release {number} {what}."))
        before, digests, until = digests[-1], [*digests, None], len(findings)
        try:
            head, without, new = release["head"], {**release["head"]["without"]}, release["leaves"]
            assert head["number"] == number
            kinds = ["removed" if not new[key] else "changed" if key in leaves else "added" for key in new]
            leaves = {key: leaf for key, leaf in {**leaves, **new}.items() if leaf}
            if head["before"] != before and (before or number == 1):
                gap = gap or number
                say("does not follow the one before as it is published here")
            if head["key"] and not is_signed(head, head["key"], release.get("signature")):
                findings.append(f"The signature of release {number} is not by the key that it names.")
            is_other = last and last["key"] and head["key"] != last["key"]
            if is_other and not head["key"]:
                say(f"is not signed, although release {last['number']} was")
            elif is_other and before and not is_signed(head, last["key"], release.get("introduced")):
                doubt(f"has a new key, which the key of release {number - 1} did not sign for")
            is_sound = len(findings) == until
            if not gap and (len(leaves), root(leaves)) != (head["entries"], head["root"]):
                gap = number
                say("lists other digests than it was made for")
            if last and head["at"] < last["at"]:
                doubt(f"says that it was made before release {last['number']}")
            old = last["without"].items() if last else ()
            if less := [f"{one} in {kind}" for kind, of in old for one in without.get(kind, ["all"]) if one not in of]:
                doubt(f"no longer covers {', '.join(less)}: a change there is not seen")
            digests[-1], last = digest(canonical(head).encode()).hex(), head
            counts = {kind: kinds.count(kind) for kind in ("added", "changed", "removed")}
            told = {**head, **({} if gap else counts), "digest": digests[-1]}
            if other := [name for name in told if isinstance(row, dict) and row.get(name, told[name]) != told[name]]:
                say(f"has another {', '.join(other)} in the list of releases")
            sound = without if is_sound and (head["key"] or "digest" not in other) else sound
        except (AssertionError, AttributeError, KeyError, TypeError, ValueError):
            gap = gap or number
            say("is missing: nobody can tell what it recorded" if release is None else "cannot be read from its file")
    return leaves, digests, last, gap, sound

def published(site, without, findings):
    """Digests of the entries, and which lists can be read. A file that was cut lists its parts, not its rows."""
    found, lists = {}, []
    for name, fields in without.items():
        paths, rows = [name], []
        try:
            for path in paths:
                file = read(site, f"/data/{path}.json")
                parts = [f"{name}/{part['period'].replace('-', '/')}" for part in file.get("parts", [])]
                paths += [part for part in parts if part not in paths]
                for row in (file.get(name, []) if parts else file[name]) + file["withdrawn"]:
                    rows.append((row["url"].removeprefix(file["url"]), row))
                    assert list_of(rows[-1][0]) == name
            lists.append(name)
        except (AssertionError, AttributeError, KeyError, TypeError):
            findings.append(f"/data/{path}.json is missing, or has a row that is no entry.")
        for key, row in rows if name in lists else ():
            if key in found:
                findings.append(f"/{key} is in the data files twice.")
            record = canonical({field: value for field, value in row.items() if field not in fields})
            found[key] = digest(b"\0" + record.encode()).hex()
    return found, lists

def main(site, kept=None):
    listed = (read(site, "/data/releases.json") or {}).get("releases") or stop(f"{site} publishes no list of releases.")
    releases = [read(site, f"/data/releases/{number}.json") for number in range(1, len(listed) + 1)]
    leaves, digests, last, gap, sound = follow(releases, listed, findings := [], doubts := [])
    pattern = "(?:([0-9]+):)?(?<![0-9a-z])([0-9a-f]{64})(?![0-9a-z])|$"
    number, line = re.search(pattern, (kept or "").lower()).groups()
    seen = digests.index(line) if line and line in digests else 0
    if kept is not None and (not seen or int(number or seen) != seen):
        past = "an old copy was put back" if int(number or 0) > len(listed) else "its past was replaced"
        what = f"is of release {seen}, not {number}" if seen else f"is not in this record: {past}"
        findings.append(f"The release that you kept {what}." if line else f"“{kept}” is no release that you kept.")
    without = {name: fields for name, fields in sound.items() if last["without"].get(name) == fields}
    now, lists = published(site, without, findings)
    for name in sorted(() if gap else leaves.keys() | now.keys()):
        if list_of(name) in lists and now.get(name) != leaves.get(name):
            what = "removed" if name not in now else "changed" if name in leaves else "added"
            findings.append(f"/{name} was {what}, and no release says so.")
    if gap and digests[-1] and len(lists) == len(last["without"]) and root(now) != last["root"]:
        findings.append(f"What is published now is not what release {len(listed)} recorded.")
    findings += [what for number, what in doubts if number > seen]
    known = [f"As you know: {what}" for number, what in doubts if number <= seen]
    print(*findings or [f"The recorded entries are unchanged: {len(now)} entries."], *known, sep="\n")
    print(f"Compared: the data files of {', '.join(lists)}. Not compared: pages, statements, tables, statuses.")
    key = f"signed by {last['key']}" if last and last["key"] else "not signed"
    print(f"The last release is {len(listed)}:{digests[-1] or 'lost'}, {key}.")
    sys.exit(1 if findings else 0)

main(*sys.argv[1:3]) if len(sys.argv) > 1 else stop(__doc__)
