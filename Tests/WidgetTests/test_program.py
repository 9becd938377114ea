"""The gateway as a program: what it says where it cannot begin, whose its socket is, what its secret is,
what is on disk when it ends, and what it never says. No browser."""

import grp
import hashlib
import hmac
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import ssl
import stat
import subprocess
import tempfile
import threading
import unittest

import desk


class Socket(http.client.HTTPConnection):
    """A connection to a Unix socket."""

    def __init__(self, path):
        super().__init__("localhost", timeout=20)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(20)
        self.sock.connect(str(self.path))


class Gateway:
    """One that runs, with all that it says."""

    def __init__(self, test, *words):
        self.process = subprocess.Popen(
            [test.program("deskbell-gateway"), "--store", str(test.store), "--attended", *words],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=test.surroundings)
        test.addCleanup(self.end)
        self.address = self.process.stdout.readline().strip()
        self.said = []
        self.reader = threading.Thread(target=lambda: self.said.extend(self.process.stderr), daemon=True)
        self.reader.start()

    @property
    def port(self):
        return int(self.address.rstrip("/").rsplit(":", 1)[1])

    def ask(self, route, body=None, token=None, method=None, **fields):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {}),
                       **{name.replace("_", "-"): value for name, value in fields.items()}}
            line.request(method or ("GET" if body is None else "POST"), route, None if body is None else json.dumps(body), headers)
            answer = line.getresponse()
            return answer.status, json.loads(answer.read() or "null")
        finally:
            line.close()

    def end(self, by=signal.SIGTERM):
        """Ends it; its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(by)
        code = self.process.wait(timeout=20)
        self.reader.join(20)
        for one in (self.process.stdin, self.process.stdout, self.process.stderr):
            one.close()
        return code


class Stream:
    """The events that a gateway tells a visitor from now on."""

    def __init__(self, test, gateway, token, after):
        self.line = http.client.HTTPConnection("127.0.0.1", gateway.port, timeout=20)
        test.addCleanup(self.line.close)
        self.line.request("GET", "/v1/events", headers={"Authorization": f"Bearer {token}", "Last-Event-ID": str(after)})
        self.answer = self.line.getresponse()
        test.assertEqual(200, self.answer.status)

    def until(self, text):
        """Reads up to a line that has this text; all that was read."""
        read = []
        while line := self.answer.readline().decode():
            read.append(line)
            if text in line:
                return "".join(read)
        raise AssertionError(f"{text!r} was not told: {read}")


@unittest.skipUnless(desk.programs, "the stand-in is no program")
class Program(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="deskbell-gateway-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.store = self.folder / "store"
        self.surroundings = {**os.environ, "HOME": str(self.folder)}
        self.deskbell("init")
        self.deskbell("agent", "add", "ann", "--name", "Ann Lee")
        file = self.folder / "welcome.json"
        cards = {"ask": {"card": "question", "text": "A person?", "choices": [{"text": "Yes", "next": "person"}]},
                 "person": {"card": "liveChat", "route": {"kind": "roundRobin"}, "whenBusy": {"wait": 300}}}
        file.write_text(json.dumps({"id": "welcome", "name": "Welcome", "start": "ask", "cards": cards,
                                    "targets": {"include": ["https://shop.example/*"]}}))
        self.deskbell("dialogue", "add", str(file))
        self.deskbell("dialogue", "publish", "welcome")

    def program(self, name):
        return str(pathlib.Path(desk.programs).resolve() / name)

    def deskbell(self, *words):
        done = subprocess.run([self.program("deskbell"), *words, "--store", str(self.store)],
                              capture_output=True, text=True, timeout=60, env=self.surroundings)
        self.assertEqual(0, done.returncode, done.stderr)
        return done.stdout

    def refused(self, *words, command=()):
        """What it says where it does not begin, and its exit code."""
        done = subprocess.run([self.program("deskbell-gateway"), *command, "--store", str(self.store), *words],
                              capture_output=True, text=True, timeout=60, env=self.surroundings, stdin=subprocess.DEVNULL)
        self.assertEqual("", done.stdout)
        return done.returncode, done.stderr

    hello = {"page": {"url": "https://shop.example/"}}

    def comes(self, gateway, **fields):
        status, welcome = gateway.ask("/v1/hello", self.hello, **fields)
        self.assertEqual(200, status, welcome)
        return welcome["token"]

    def asks(self, gateway, token):
        status, step = gateway.ask("/v1/answers", {"id": "answer-0001", "dialogue": "welcome", "version": 1, "card": "ask", "choice": 0}, token)
        self.assertEqual(200, status, step)

    # Where it listens

    def test_a_port_that_is_taken(self):
        with socket.create_server(("127.0.0.1", 0)) as other:
            place = f"127.0.0.1:{other.getsockname()[1]}"
            code, said = self.refused("--listen", place)
        self.assertEqual(69, code)
        self.assertIn(f"cannot listen on {place}: somebody else does", said)
        self.assertIn("--listen", said)
        self.assertEqual(1, said.count("\n"), said)

    def test_an_address_of_another_machine(self):
        code, said = self.refused("--listen", "192.0.2.1:8080")
        self.assertEqual(69, code)
        self.assertIn("192.0.2.1:8080: this machine has no such address", said)

    def socket_mode(self, path):
        status = os.stat(path)
        return stat.S_IMODE(status.st_mode), status.st_gid

    def test_the_socket_is_its_groups(self):
        path = self.folder / "gateway"
        group = grp.getgrgid(os.getgid() if os.getuid() else 1)
        for mask in (0o022, 0o077, 0o000):
            before = os.umask(mask)
            try:
                gateway = Gateway(self, "--unix", str(path), "--unix-group", group.gr_name)
            finally:
                os.umask(before)
            self.assertEqual((0o660, group.gr_gid), self.socket_mode(path), oct(mask))
            line = Socket(path)
            line.request("GET", "/healthz")
            self.assertEqual(200, line.getresponse().status)
            line.close()
            # Another one does not take it away.
            code, said = self.refused("--unix", str(path))
            self.assertEqual(69, code)
            self.assertIn(f"{path}: somebody else does", said)
            self.assertEqual(0, gateway.end())
        # What is left of one that was killed does not keep the next one out.
        killed = Gateway(self, "--unix", str(path))
        killed.end(by=signal.SIGKILL)
        self.assertTrue(path.exists())
        gateway = Gateway(self, "--unix", str(path))
        self.assertEqual((0o660, os.getgid()), self.socket_mode(path))
        gateway.end()

    def test_what_is_no_socket_is_left_alone(self):
        path = self.folder / "notes"
        path.write_text("precious")
        code, said = self.refused("--unix", str(path))
        self.assertEqual(64, code)
        self.assertIn("is no socket", said)
        self.assertEqual("precious", path.read_text())
        code, said = self.refused("--unix", str(self.folder / "other"), "--unix-group", "nobody-has-this")
        self.assertEqual((66, True), (code, "no group nobody-has-this" in said), said)
        code, said = self.refused("--unix-group", "root")
        self.assertEqual((64, True), (code, "--unix" in said))

    def test_http1_over_tls_has_its_deadlines(self):
        key, certificate = self.folder / "key.pem", self.folder / "certificate.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                        "-subj", "/CN=127.0.0.1", "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
        gateway = Gateway(self, "--listen", "127.0.0.1:0", "--tls-cert", str(certificate), "--tls-key", str(key), "--limit", "seconds=1")
        trust = ssl._create_unverified_context()
        with socket.create_connection(("127.0.0.1", gateway.port), timeout=20) as plain, trust.wrap_socket(plain) as line:
            line.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            answer = http.client.HTTPResponse(line, method="GET")
            answer.begin()
            self.assertEqual((200, b'{"status":"ok"}'), (answer.status, answer.read()))
            line.sendall(b"GET /heal")
            self.assertEqual(b"", line.recv(100), "a head that does not end ends the connection")
        with socket.create_connection(("127.0.0.1", gateway.port), timeout=20) as silent:
            self.assertEqual(b"", silent.recv(100), "and so does a handshake that does not begin")

    # What it says of itself, and of what will not do: as the other program does

    def test_a_slip_is_answered_in_the_form_of_the_house(self):
        for words, answer in ((["--nope"], "no option --nope; see: deskbell-gateway serve --help"),
                              (["--listen"], "--listen needs a value"),
                              (["nope"], "no command deskbell-gateway nope; `deskbell-gateway --help` shows those there are"),
                              (["help", "nope"], "no command deskbell-gateway nope"),
                              (["secret", "nope"], "unexpected argument"),
                              (["secret", "--nope"], "no option --nope")):
            done = subprocess.run([self.program("deskbell-gateway"), *words], capture_output=True, text=True,
                                  timeout=60, env=self.surroundings, stdin=subprocess.DEVNULL)
            first, *rest = done.stderr.splitlines()
            self.assertEqual((64, ""), (done.returncode, done.stdout), words)
            self.assertTrue(first.startswith("deskbell-gateway: ") and answer in first, done.stderr)
            self.assertNotIn("Error:", done.stderr)
            self.assertTrue(all(len(row) <= 80 for row in rest), done.stderr)
            if "command" not in answer:
                self.assertTrue(rest and rest[0].startswith("Usage: deskbell-gateway "), done.stderr)
        code, said = self.refused("--store", str(self.folder / "nowhere"))
        self.assertEqual((66, True), (code, said.startswith("deskbell-gateway: there is no desk ")), said)

    def test_its_help_is_in_the_language_and_form_of_the_house(self):
        def ask(*words, **surroundings):
            done = subprocess.run([self.program("deskbell-gateway"), *words], capture_output=True, text=True, timeout=60,
                                  env={**self.surroundings, "COLUMNS": "80", **surroundings}, stdin=subprocess.DEVNULL)
            self.assertEqual((0, ""), (done.returncode, done.stderr))
            return done.stdout

        english = {"LC_ALL": "en_US.UTF-8"}
        for words in (["--help"], ["-h"], ["help"], ["serve", "--help"], ["help", "serve"], ["secret", "-h"]):
            text, other = ask(*words, **english), ask(*words, LC_ALL="zh_TW.UTF-8")
            # Options stand together, and rows break between them.
            usage = text[text.index("USAGE: "):].split("\n\n")[0]
            for row in usage.splitlines():
                self.assertEqual(row.count("["), row.count("]"), usage)
            self.assertTrue(all(len(row) <= 80 for row in text.splitlines()), text)
            self.assertNotIn("OVERVIEW", other)
            for prose in ("Lets the visitors", "Serve a desk", "Where to listen", "Print what", "Exit codes", "directory"):
                self.assertNotIn(prose, other)
            self.assertRegex(other, "[\u4e00-\u9fff]")

    # The secret

    def test_a_secret_that_is_made_later_counts(self):
        gateway = Gateway(self, "--listen", "127.0.0.1:0")
        token = self.comes(gateway)
        given = {"email": "kim@acme.example"}

        def identify(secret):
            plain = json.dumps(given, sort_keys=True, separators=(",", ":")).encode()
            return gateway.ask("/v1/identify", {"attributes": given, "signature": hmac.new(secret.encode(), plain, hashlib.sha256).hexdigest()}, token)

        status, fault = identify("a secret that nobody has made")
        self.assertEqual((403, "signature"), (status, fault["error"]["code"]))
        self.assertIn("deskbell-gateway secret", fault["error"]["message"])
        made = subprocess.run([self.program("deskbell-gateway"), "secret", "--store", str(self.store)],
                              capture_output=True, text=True, timeout=60, env=self.surroundings)
        self.assertEqual(0, made.returncode, made.stderr)
        secret = made.stdout.strip()
        self.assertEqual(64, len(secret))
        self.assertEqual(0o600, stat.S_IMODE(os.stat(self.store / "secret").st_mode))
        self.assertEqual((200, True), (identify(secret)[0], identify(secret)[1]["signed"]))
        # Asked again it is the same; and nothing of the making is left.
        again = subprocess.run([self.program("deskbell-gateway"), "secret", "--store", str(self.store)],
                               capture_output=True, text=True, timeout=60, env=self.surroundings)
        self.assertEqual(made.stdout, again.stdout)
        self.assertEqual(["secret"], [one.name for one in self.store.glob("secret*")])
        (self.store / "secret").write_text("another one of many characters\n")
        self.assertEqual(403, identify(secret)[0])

    def test_a_secret_that_cannot_be_made(self):
        self.store = self.folder / "nowhere"
        code, said = self.refused(command=("secret",))
        self.assertEqual(66, code)
        self.assertIn("cannot be made: No such file or directory", said)

    # What it says, and what is there when it has ended

    def test_no_token_is_ever_said(self):
        gateway = Gateway(self, "--listen", "127.0.0.1:0", "--trust-proxy", "127.0.0.1")
        token = self.comes(gateway)
        forged = "abcdefgh" * 4
        self.asks(gateway, token)
        for one in (token, forged):
            gateway.ask("/v1/hello", self.hello, one)
            gateway.ask("/v1/messages", {"id": "message-0001", "text": "a secret word"}, one)
            gateway.ask("/v1/messages", {"id": 5}, one)
            gateway.ask(f"/v1/lines?before={one}", token=one)
            for origin in ("https://evil.example", "https://evil.example", "https://bad.example"):
                gateway.ask("/v1/hello", self.hello, one, Origin=origin)
        self.assertEqual(0, gateway.end())
        said = "".join(gateway.said)
        for word in (token, forged, "a secret word"):
            self.assertNotIn(word, said)
        # What whoever runs it can do something about is said once.
        self.assertEqual(1, said.count("--allow-origin https://evil.example lets them"), said)
        self.assertEqual(1, said.count("--allow-origin https://bad.example lets them"), said)
        self.assertEqual(1, said.count("does not say for whom"), said)

    def test_what_was_acknowledged_is_there(self):
        """Asked to end in the middle of it all, it ends in order; what it acknowledged is on disk."""
        gateway = Gateway(self, "--listen", "127.0.0.1:0")
        tokens = [self.comes(gateway) for _ in range(4)]
        for token in tokens:
            self.asks(gateway, token)
        acknowledged, begun = [], threading.Event()

        def talk(number):
            for count in range(1000):
                id = f"message-{number}-{count:04}"
                try:
                    status, _ = gateway.ask("/v1/messages", {"id": id, "text": f"{number}.{count}"}, tokens[number])
                except (OSError, http.client.HTTPException):
                    return
                if status == 200:
                    acknowledged.append(id)
                if count == 10:
                    begun.set()

        threads = [threading.Thread(target=talk, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        self.assertTrue(begun.wait(20))
        self.assertEqual(0, gateway.end())
        for thread in threads:
            thread.join()
        journal = "".join(path.read_text() for path in self.store.glob("journal-*.jsonl"))
        self.assertGreater(len(acknowledged), 10)
        for id in acknowledged:
            self.assertEqual(1, journal.count(f'"id":"{id}"'), id)
        # The next one takes them for said, and shows them.
        after = Gateway(self, "--listen", "127.0.0.1:0")
        last = [id for id in acknowledged if id.startswith("message-0")][-1]
        status, again = after.ask("/v1/messages", {"id": last, "text": "0." + str(int(last[-4:]))}, tokens[0])
        self.assertEqual(200, status, again)
        shown = after.ask("/v1/hello", self.hello, tokens[0])[1]["picture"]["chat"]["lines"]
        self.assertEqual(1, sum(line.get("id") == last for line in shown))

    def test_several_on_one_store_are_one_desk(self):
        """A visitor who is known to one is known to all at once; what is said by one is told by the others,
        and taken once; a chat goes on where the one that it began by is killed; who is forgotten is so everywhere."""
        one, other = (Gateway(self, "--listen", "127.0.0.1:0") for _ in range(2))
        inbox = subprocess.Popen([self.program("deskbell"), "listen", "--as", "ann", "--store", str(self.store)],
                                 stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=self.surroundings)
        self.addCleanup(inbox.stdout.close)
        self.addCleanup(inbox.wait, 20)
        self.addCleanup(inbox.terminate)
        inbox.stdout.readline()
        token = self.comes(one)
        status, known = other.ask("/v1/hello", self.hello, token)
        self.assertEqual(200, status, known)
        self.assertNotIn("token", known)
        streams = [Stream(self, gateway, token, known["picture"]["seq"]) for gateway in (one, other)]
        self.asks(one, token)
        chat = json.loads(self.deskbell("chats", "--json"))[0]["id"]
        self.deskbell("accept", chat, "--as", "ann")
        self.deskbell("reply", chat, "Hello from Ann", "--as", "ann")
        for stream in streams:
            self.assertIn("Ann Lee", stream.until("Hello from Ann"))
        for gateway in (one, other, one):
            status, said = gateway.ask("/v1/messages", {"id": "message-0001", "text": "said once"}, token)
            self.assertEqual(200, status, said)
        self.assertEqual(200, other.ask("/v1/messages", {"id": "message-0002", "text": "by the other"}, token)[0])
        for stream in streams:
            self.assertEqual(1, stream.until("by the other").count("said once"))
        one.end(signal.SIGKILL)
        self.deskbell("reply", chat, "Still there?", "--as", "ann")
        streams[1].until("Still there?")
        self.assertEqual(200, other.ask("/v1/messages", {"id": "message-0003", "text": "I am"}, token)[0])
        self.assertEqual("active", json.loads(self.deskbell("chats", "--json"))[0]["state"])
        third = Gateway(self, "--listen", "127.0.0.1:0")
        self.assertEqual(["message-0001", "message-0002", "message-0003"], [
            line["id"] for line in third.ask("/v1/hello", self.hello, token)[1]["picture"]["chat"]["lines"] if "id" in line and line["id"].startswith("message-")])
        self.assertEqual(200, other.ask("/v1/leave", {}, token)[0])
        self.assertEqual(204, third.ask("/v1/forget", {}, token)[0])
        self.assertEqual(401, other.ask("/v1/messages", {"id": "message-0004", "text": "who?"}, token)[0])


if __name__ == "__main__":
    unittest.main()
