"""The header fields of every message of an mbox, by Python's own modules."""
import email.parser
import json
import mailbox
import os
import sys
import time

path = sys.argv[1]
started = time.perf_counter()
parser = email.parser.BytesHeaderParser()
messages = 0
box = mailbox.mbox(path, create=False)
for key in box.iterkeys():
    data = box.get_bytes(key)
    end = data.find(b"\n\n")
    parser.parsebytes(data if end < 0 else data[: end + 1])
    messages += 1
seconds = time.perf_counter() - started
print(json.dumps({"seconds": seconds, "bytes": os.path.getsize(path), "messages": messages}))
