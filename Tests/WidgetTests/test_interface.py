"""The interface as it is written down, asked by a tool that makes requests of it: whatever is asked, the
gateway answers as the document says."""

import json
import subprocess
import sys
import unittest
import urllib.request

import desk
import standin


@unittest.skipUnless(desk.programs, "the stand-in serves no document")
class Interface(unittest.TestCase):
    def test_every_answer_is_as_it_is_written_down(self):
        rig = desk.Desk()
        self.addCleanup(rig.close)
        rig.limits = {name: 1000000 for name in (
            "visitorRequests", "visitorMessages", "addressRequests", "addressMessages", "addressVisitors", "addressChats",
            "visitorLines", "addressLines")}
        rig("reset", dialogues=[{**standin.welcome, "start": "ask", "cards": {
            "ask": {"card": "question", "text": "A person?", "choices": [{"text": "Yes", "next": "person"}, {"text": "No"}]},
            "person": standin.welcome["cards"]["person"]}}])
        address = f"http://127.0.0.1:{rig.port}"

        def post(route, body, token=None):
            request = urllib.request.Request(f"{address}/v1/{route}", json.dumps(body).encode(), {
                "Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})})
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)

        token = post("hello", {"page": {"url": rig.address + "/"}})["token"]
        post("answers", {"id": "answer-0001", "dialogue": "welcome", "version": 1, "card": "ask", "choice": 0}, token)
        # A stream has no end, and who is forgotten can ask nothing more.
        done = subprocess.run(
            [sys.executable, "-m", "schemathesis.cli", "run", f"{address}/v1/openapi.json", "--url", address,
             "-H", f"Authorization: Bearer {token}", "--exclude-path", "/v1/events", "--exclude-path", "/v1/forget",
             "--max-examples", "25", "--seed", "7", "--request-timeout", "10", "--no-color"],
            capture_output=True, text=True, timeout=300, cwd=rig.folder)
        self.assertEqual(0, done.returncode, done.stdout[-6000:] + done.stderr[-2000:])
        self.assertRegex(done.stdout, r"(\d{3,}) generated, \1 passed")
        with urllib.request.urlopen(address + "/healthz") as answer:
            self.assertEqual(200, answer.status)


if __name__ == "__main__":
    unittest.main()
