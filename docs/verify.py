#!/usr/bin/env python3
"""Tells what a site made by Dateline changed in silence, from its published files alone.

    python3 verify.py https://dateline.example [12:HEX]     12:HEX is a release that you kept
    python3 verify.py dist

It needs nothing but Python, and openssl for signatures. Read it: it is the definition in a second language.
"""
import base64, hashlib, json, os, subprocess, sys, tempfile, urllib.error, urllib.request


def read(site, path):
    """The JSON at a path of the site; None if nothing is there, or no JSON."""
    try:
        if site.startswith(("http://", "https://")):
            with urllib.request.urlopen(site.rstrip("/") + path) as answer:
                return json.load(answer)
        with open(site + path, encoding="utf-8") as file:
            return json.load(file)
    except (urllib.error.HTTPError, FileNotFoundError, ValueError):
        return None


def canonical(value):
    """JSON in the one form of RFC 8785, which for what Dateline publishes is Python's own, sorted and without spaces."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
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
    level = list(leaves) or [digest(b"")]
    while len(level) > 1:
        pairs = [level[at : at + 2] for at in range(0, len(level), 2)]
        level = [digest(b"\1" + b"".join(pair)) if len(pair) == 2 else pair[0] for pair in pairs]
    return level[0].hex()


def is_signed(head, key, signature):
    """Whether an Ed25519 signature of the head is by this key; both are Base64."""
    if not signature:
        return False
    with tempfile.TemporaryDirectory() as folder:
        name = lambda file: os.path.join(folder, file)
        with open(name("key.pem"), "w") as file:
            file.write(f"-----BEGIN PUBLIC KEY-----\n{key}\n-----END PUBLIC KEY-----\n")
        with open(name("head"), "wb") as file:
            file.write(canonical(head).encode())
        with open(name("signature"), "wb") as file:
            file.write(base64.b64decode(signature))
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", name("key.pem"), "-rawin"]
        command += ["-in", name("head"), "-sigfile", name("signature")]
        return subprocess.run(command, capture_output=True).returncode == 0


def follow(releases, findings):
    """Checks each release against the one before. Returns the leaves of the last, and all digests of releases."""
    leaves, digests, last = {}, [], None
    for number, release in enumerate(releases, 1):
        if release is None:
            findings.append(f"Release {number} is missing: nobody can tell what it recorded.")
            digests.append(None)
            continue
        head, before = release["head"], (digests[-1] if digests else None)
        for key, leaf in release["leaves"].items():
            leaves.pop(key, None)
            if leaf is not None:
                leaves[key] = leaf
        if head["number"] != number:
            findings.append(f"The file of release {number} holds release {head['number']}.")
        elif head["before"] != before and (before is not None or number == 1):
            findings.append(f"Release {number} does not follow the one before as it is published here.")
        if last and head["at"] < last["at"]:
            findings.append(f"Release {number} says that it was made before release {number - 1}.")
        if head["key"] and not is_signed(head, head["key"], release.get("signature")):
            findings.append(f"The signature of release {number} is not by the key that it names.")
        if last and last["key"] and head["key"] != last["key"]:
            if not head["key"]:
                findings.append(f"Release {number} is not signed, although release {number - 1} was.")
            elif not is_signed(head, last["key"], release.get("introduced")):
                findings.append(f"Release {number} has a new key, which the old one did not sign for.")
        if None not in digests:
            made = root(bytes.fromhex(leaves[key]) for key in sorted(leaves))
            if (len(leaves), made) != (head["entries"], head["root"]):
                findings.append(f"Release {number} lists other digests than it was made for.")
        digests.append(digest(canonical(head).encode()).hex())
        last = head
    return leaves, digests


def published(site, without, findings):
    """What the data files say now: a digest of each entry, without what follows from other entries."""
    found = {}
    for name, fields in without.items():
        paths = [name]
        for path in paths:
            file = read(site, f"/data/{path}.json")
            if file is None:
                findings.append(f"/data/{path}.json is missing.")
                continue
            # A long file is cut by year or month: in place of its rows it lists its parts.
            paths += [f"{name}/{part['period'].replace('-', '/')}" for part in file.get("parts", [])]
            for row in file.get(name, []) + file["withdrawn"]:
                record = {field: value for field, value in row.items() if field not in fields}
                leaf = digest(b"\0" + canonical(record).encode()).hex()
                found[row["url"][len(file["url"]) :]] = leaf
    return found


def main(site, kept=None):
    listed = read(site, "/data/releases.json")
    if not listed:
        sys.exit(f"{site} publishes no releases of its record")
    releases = [read(site, f"/data/releases/{n}.json") for n in range(1, len(listed["releases"]) + 1)]
    findings = []
    leaves, digests = follow(releases, findings)
    number, _, kept = (kept or "").rpartition(":")
    if kept and kept not in digests:
        older = number and int(number) > len(digests)
        what = "an older copy was put back" if older else "the past of this record was replaced"
        findings.append(f"The release that you kept is not in this record: {what}.")
    now = published(site, next(one for one in reversed(releases) if one)["head"]["without"], findings)
    for key in sorted(leaves.keys() | now.keys()):
        if key not in now:
            findings.append(f"/{key} was removed, and no release says so.")
        elif key not in leaves:
            findings.append(f"/{key} was added, and no release has it.")
        elif now[key] != leaves[key]:
            findings.append(f"/{key} was changed, and no release says so.")
    print("\n".join(findings) or f"Nothing was changed in silence: {len(now)} entries.")
    print(f"The last release is {len(digests)}:{digests[-1]}")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main(*sys.argv[1:3]) if len(sys.argv) > 1 else sys.exit(__doc__)
