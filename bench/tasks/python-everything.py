"""Every message of an mbox taken apart, its bodies decoded and its texts turned into str, by Python's own modules."""
import json
import mailbox
import os
import sys
import time

path = sys.argv[1]
started = time.perf_counter()
messages = 0
for message in mailbox.mbox(path, create=False):
    messages += 1
    for part in message.walk():
        if part.is_multipart():
            continue
        body = part.get_payload(decode=True)
        if part.get_content_maintype() == "text" and body is not None:
            try:
                body.decode(part.get_content_charset("utf-8"), "replace")
            except LookupError:
                body.decode("latin-1")
seconds = time.perf_counter() - started
print(json.dumps({"seconds": seconds, "bytes": os.path.getsize(path), "messages": messages}))
