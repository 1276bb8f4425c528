#!/usr/bin/env python3
"""The main figures of a mailbox a second time, from METRICS.md alone: another language, another parser, no shared code.

usage: recompute.py MAILBOX.mbox.gz ZONE DOMAIN…    (mail of discussion lists counts as conversation)
Prints one JSON object. Python's standard library only.
"""
import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from datetime import datetime, timezone
from email import message_from_bytes, policy
from email.header import decode_header
from email.utils import getaddresses, parsedate_to_datetime
from html import unescape
from zoneinfo import ZoneInfo

IDLE = 14 * 86400
WINDOW = 30 * 86400
REPLY = {"re", "aw", "sv", "rv", "res", "antw", "odp", "r", "回复", "答复"}
FORWARD = {"fwd", "fw", "wg", "tr", "rv", "enc", "转发"}
THANKS = {"thanks", "thank", "gracias", "danke", "merci", "obrigado", "ok", "okay", "perfect", "appreciate", "appreciated"}
POLITE = THANKS | set("you a lot so much very many highly again for your help support reply sure got it i that worked great have nice day".split())
GREETING = re.compile(r"^(hi|hello|hey|dear)\b.{0,30}$", re.I)
CLOSING = re.compile(r"^((best|kind|warm) )?(regards|br|cheers)[,.]?$", re.I)
VACATION = re.compile(r"^(automatic reply|auto(-| )?reply|out of (the )?office|autosvar|abwesen|respuesta autom|réponse autom)", re.I)
MACHINE = re.compile(r"^(no-?reply|do-?not-?reply|notifications?|mailer|mailer-daemon|bounces?|alerts?)([-+._].*)?$")


def messages(path):
    """mboxrd: a line `From ` after an empty line begins a message."""
    with gzip.open(path, "rb") as file:
        data = file.read()
    starts = [m.start() + m.group().index(b"From ") for m in re.finditer(rb"(?:\A|\n\r?\n)From [^\n]*\n", data)]
    for start, end in zip(starts, starts[1:] + [len(data)]):
        raw = data[data.index(b"\n", start) + 1 : end]
        yield re.sub(rb"(?m)^>(>*From )", rb"\1", raw)


def text_of(value):
    """Encoded words to text; whatever cannot be decoded is replaced."""
    if value is None:
        return ""
    out = []
    for part, charset in decode_header(re.sub(r"\r?\n[ \t]", " ", str(value))):
        if isinstance(part, bytes):
            try:
                part = part.decode(charset or "utf-8", "replace")
            except LookupError:
                part = part.decode("latin-1")
        out.append(part)
    return "".join(out).strip()


def addresses(mail, *names):
    fields = [re.sub(r"\r?\n[ \t]", " ", str(value)) for name in names for value in mail.get_all(name, [])]
    return [(text_of(name), email.strip().lower()) for name, email in getaddresses(fields) if "@" in email]


def ids(value):
    return re.findall(r"<\s*([^<>\s]+)\s*>", str(value or ""))


def list_addresses(mail):
    found = re.findall(r"mailto:([^>?,\s]+)", str(mail.get("List-Post", "")), re.I)
    found += [str(value).strip() for value in mail.get_all("X-BeenThere", [])]
    return [one.lower() for one in found]


def author_of(mail):
    """METRICS §1: From, or the person behind a list's address."""
    people = addresses(mail, "From") or addresses(mail, "Sender")
    if not people:
        return ""
    name, email = people[0]
    group = list_addresses(mail)
    if " via " not in name.lower() and email not in group:
        return email
    for header in ("X-Original-From", "X-Original-Sender", "X-Google-Original-From"):
        original = [e for _, e in addresses(mail, header) if e != email and e not in group]
        if original:
            return original[0]
    behind = {e for _, e in addresses(mail, "Reply-To") if e != email and e not in group}
    return behind.pop() if len(behind) == 1 else email


def kind_of(mail, author, subject):
    """METRICS §2; mail of a list that people write to is conversation."""
    content = mail.get_content_type()
    head = lambda name: str(mail.get(name, "")).strip().lower()
    local = author.split("@")[0]
    null_path = head("Return-Path") in ("<>", "") and mail.get("Return-Path") is not None
    if content == "multipart/report" and "delivery-status" in head("Content-Type"):
        return "bounce"
    if null_path and local in ("mailer-daemon", "postmaster"):
        return "bounce"
    submitted = head("Auto-Submitted").split(";")[0].strip()
    answer = bool(mail.get("In-Reply-To") or mail.get("References"))
    if submitted not in ("", "no") and (submitted != "auto-generated" or answer):
        return "auto-reply"
    if any(mail.get(name) for name in ("X-Autoreply", "X-Autorespond", "X-Autoresponder")):
        return "auto-reply"
    if head("Precedence") == "auto_reply" or (mail.get("X-Auto-Response-Suppress") and answer) or VACATION.match(subject):
        return "auto-reply"
    if any(part.get_content_type() == "text/calendar" and part.get_param("method") for part in mail.walk()):
        return "calendar"
    marked = any(mail.get(name) for name in ("List-Id", "List-Unsubscribe", "List-Post", "Feedback-ID"))
    if (marked or head("Precedence") in ("bulk", "list", "junk")) and not list_addresses(mail):
        return "bulk"
    if submitted == "auto-generated" or MACHINE.match(local):
        return "notification"
    return "human"


def subject_of(text):
    """Base subject and what the outermost prefix says."""
    said = "none"
    while True:
        text = text.strip()
        tag = re.match(r"^\[[^\]]*\]\s*", text)
        prefix = re.match(r"^([^\W\d_]{1,4})\s*(\[\d+\]|\(\d+\))?\s*[:：]", text)
        word = prefix.group(1).lower() if prefix else ""
        if tag and len(tag.group()) < len(text):
            text = text[tag.end() :]
        elif word in REPLY or word in FORWARD:
            if said == "none":
                said = "forward" if word in FORWARD and word not in ("rv",) else "reply"
            text = text[prefix.end() :]
        else:
            return re.sub(r"\s+", " ", text).lower(), said


def only_thanks(mail):
    """The new text is nothing but thanks: quotes, what introduces them, greetings and names aside."""
    body = None
    for part in mail.walk():
        if part.get_content_type() in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
            payload = part.get_payload(decode=True) or b""
            try:
                body = payload.decode(part.get_content_charset() or "utf-8", "replace")
            except LookupError:
                body = payload.decode("latin-1")
            if part.get_content_type() == "text/html":
                body = unescape(re.sub(r"<[^>]*>", "", re.sub(r"(?i)<br[^>]*>|</(p|div)>", "\n", body)))
            break
    names = set(re.findall(r"[^\W\d_]+", " ".join(n + " " + e.split("@")[0] for n, e in addresses(mail, "From", "To", "Cc", "Reply-To")).lower()))
    words = []
    for line in (body or "").splitlines():
        line = line.strip()
        if CLOSING.match(line) or re.match(r"^(--|_{5,}|-{5,}|\*?(From|Von|De): ?.*)$", line):
            break
        introduces = re.match(r"^On .*\d{4}", line) or line.endswith(("wrote:", "寫道：", "寫道:"))
        if line and not line.startswith(">") and not introduces and not GREETING.match(line):
            words += re.findall(r"[^\W\d_]+", line.lower())
    words = [word for word in words if word not in names]
    return bool(THANKS & set(words)) and all(word in POLITE for word in words)


def read(path):
    known = {}
    for raw in messages(path):
        mail = message_from_bytes(raw, policy=policy.compat32)
        labels = text_of(mail.get("X-Gmail-Labels")).lower()
        if re.search(r"\b(spam|draft|drafts|chat)\b", labels):
            continue
        own = ids(mail.get("Message-ID"))
        name = own[0] if own else f"nameless {len(known)}"
        if name in known:
            continue
        try:
            at = int(parsedate_to_datetime(str(mail.get("Date"))).timestamp())
        except (TypeError, ValueError):
            at = None
        author = author_of(mail)
        subject = text_of(mail.get("Subject"))
        base, prefix = subject_of(subject)
        recipients = list(dict.fromkeys(email for _, email in addresses(mail, "To", "Cc", "Bcc")))
        known[name] = {
            "id": name,
            "at": at,
            "author": author,
            "recipients": recipients,
            "kind": kind_of(mail, author, subject),
            "base": base,
            "prefix": prefix,
            "refs": ids(mail.get("References")) + ids(mail.get("In-Reply-To")),
            "provider": mail.get("X-GM-THRID"),
            "thanks": only_thanks(mail),
        }
    return list(known.values())


def threads_of(mails):
    above = {}

    def top(node):
        while above.setdefault(node, node) != node:
            node = above[node]
        return node

    def join(a, b):
        above[top(a)] = top(b)

    for mail in mails:
        top(mail["id"])
        for other in [f"provider {mail['provider']}"] if mail["provider"] else mail["refs"]:
            join(mail["id"], other)
    latest = defaultdict(list)
    for mail in sorted((m for m in mails if m["at"] is not None), key=lambda m: m["at"]):
        people = {mail["author"], *mail["recipients"]} - {""}
        if mail["prefix"] != "none" and not mail["refs"] and not mail["provider"]:
            earlier = [m for m, who in latest[mail["base"]] if who & people and mail["at"] - m["at"] <= WINDOW]
            if earlier:
                join(mail["id"], earlier[-1]["id"])
        if mail["base"]:
            latest[mail["base"]].append((mail, people))
    found = defaultdict(list)
    for mail in mails:
        if mail["at"] is not None:
            found[top(mail["id"])].append(mail)
    return [sorted(thread, key=lambda m: m["at"]) for thread in found.values()]


def median(values):
    if not values:
        return None
    ordered = sorted(values)
    middle = (len(ordered) - 1) / 2
    low, high = ordered[int(middle)], ordered[int(middle + 0.5)]
    return (low + high) / 2


def clocks(conversation):
    """METRICS §4, one conversation: (waits for, first, seconds or None) of every clock, and who waits at the end."""
    waiting, seen, people, done = {"us": None, "them": None}, set(), set(), []
    for mail in conversation:
        outside = mail["outside"]
        inbound = mail["direction"] == "inbound"
        if mail["kind"] == "human" and mail["direction"] != "internal":
            asked = waiting["us"]
            if inbound:
                elsewhere = False
            elif mail["prefix"] == "forward":
                elsewhere = asked is None or asked["mail"]["author"] not in outside
            else:
                elsewhere = bool(people) and not people & set(outside)
            if not elsewhere:
                answers, asks = ("them", "us") if inbound else ("us", "them")
                if waiting[answers]:
                    clock = waiting[answers]
                    done.append((answers, clock["first"], mail["at"] - clock["mail"]["at"]))
                    waiting[answers] = None
                if mail["thanks"]:
                    waiting[asks] = None
                elif waiting[asks] is None:
                    waiting[asks] = {"mail": mail, "first": asks not in seen}
                    seen.add(asks)
        if inbound:
            people.add(mail["author"])
        people.update(outside)
    return done, "us" if waiting["us"] else "them" if waiting["them"] else None


def main(path, zone, domains):
    where = ZoneInfo(zone)
    internal = lambda email: email.split("@")[-1] in domains
    mails = read(path)
    for mail in mails:
        mail["outside"] = [email for email in mail["recipients"] if not internal(email)]
        ours = internal(mail["author"])
        mail["direction"] = "inbound" if not ours else "outbound" if mail["outside"] else "internal"
    dated = [mail for mail in mails if mail["at"] is not None]
    threads = threads_of(mails)
    conversations = []
    for thread in threads:
        for i, mail in enumerate(thread):
            if i == 0 or mail["at"] - thread[i - 1]["at"] > IDLE:
                conversations.append([])
            conversations[-1].append(mail)
    started, waits, times = Counter(), Counter(), defaultdict(list)
    for conversation in conversations:
        first = next((m for m in conversation if m["kind"] == "human" and m["direction"] != "internal"), None)
        by = None if first is None else "them" if first["direction"] == "inbound" else "us"
        started[by] += 1
        done, state = clocks(conversation)
        waits[state] += 1
        for side, is_first, seconds in done:
            times[side].append(seconds)
            # Agent-started: the first reply after the customer's first answer is theirs to wait for as well.
            if side == "us" and is_first:
                times["first"].append(seconds)
    direction = Counter(mail["direction"] for mail in dated)
    hours, days = [[0, 0] for _ in range(24)], [[0, 0] for _ in range(7)]
    for mail in dated:
        if mail["direction"] == "internal":
            continue
        local = datetime.fromtimestamp(mail["at"], timezone.utc).astimezone(where)
        side = 0 if mail["direction"] == "outbound" else 1
        hours[local.hour][side] += 1
        days[local.weekday()][side] += 1
    senders = Counter(mail["author"] for mail in dated if mail["direction"] == "inbound")
    print(
        json.dumps(
            {
                "messages": len(dated),
                "received": direction["inbound"],
                "sent": direction["outbound"],
                "internal": direction["internal"],
                "kinds": dict(Counter(mail["kind"] for mail in dated)),
                "deliveries_sent": sum(len(m["recipients"]) for m in dated if m["direction"] == "outbound"),
                "threads": len(threads),
                "conversations": len(conversations),
                "started_by_them": started["them"],
                "started_by_us": started["us"],
                "first_reply_time": [len(times["first"]), median(times["first"])],
                "reply_time": [len(times["us"]), median(times["us"])],
                "their_reply_time": [len(times["them"]), median(times["them"])],
                "awaiting_us": waits["us"],
                "awaiting_them": waits["them"],
                "hour_of_day": hours,
                "weekday": days,
                "top_senders": sorted(senders.items(), key=lambda row: (-row[1], row[0]))[:20],
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], set(sys.argv[3:]))
