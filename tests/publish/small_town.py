"""A small built site to publish, and the reader who follows every link of it.

The files are written as `congbo build` leaves them, with the list output/.congbo; so that a test of publishing takes a
moment and its sizes are known."""
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile


def page(title, *links):
    return f"<!doctype html><h1>{title}</h1>" + "".join(f'<a href="/{link}">' for link in links)


def first():
    return {"index.html": page("Trang chủ", "assets/style-00aa11.css", "2024/index.html", "tim-kiem/index.html", "feed.xml"),
            "2024/index.html": page("2024", "assets/style-00aa11.css", "2024/hoi-nghi/index.html", "2024/cu/index.html"),
            "2024/hoi-nghi/index.html": page("Hội nghị", "assets/style-00aa11.css", "2024/cu/index.html", "2024/hoi-nghi/nguon.md"),
            "2024/hoi-nghi/nguon.md": "# Hội nghị\n",
            "2024/cu/index.html": page("Văn bản cũ", "index.html"),
            "tim-kiem/index.html": page("Tìm", "tim-kiem/root-aaaaaa.js"),
            "tim-kiem/root-aaaaaa.js": "[1]",
            "assets/style-00aa11.css": "p{}",
            "feed.xml": page("feed", "2024/hoi-nghi/index.html")}


def second():
    return {"index.html": page("Trang chủ mới", "assets/style-00bb22.css", "2024/index.html", "2025/index.html", "tim-kiem/index.html", "feed.xml"),
            "2024/index.html": page("2024", "assets/style-00bb22.css", "2024/hoi-nghi/index.html"),
            "2024/hoi-nghi/index.html": page("Hội nghị, có kết quả", "assets/style-00bb22.css", "2025/moi/index.html", "2024/hoi-nghi/nguon.md"),
            "2024/hoi-nghi/nguon.md": "# Hội nghị đã họp\n",
            "2025/index.html": page("2025", "2025/moi/index.html", "2025/moi/thu-moi/index.html"),
            "2025/moi/index.html": page("Văn bản mới", "2025/index.html", "2025/moi/thu-moi/index.html"),
            "2025/moi/thu-moi/index.html": page("Giấy mời", "2025/moi/index.html"),
            "tim-kiem/index.html": page("Tìm", "tim-kiem/root-bbbbbb.js"),
            "tim-kiem/root-bbbbbb.js": "[1,2]",
            "assets/style-00bb22.css": "p{color:#000}",
            "feed.xml": page("feed", "2025/moi/index.html")}


def as_bytes(site):
    return {path: text.encode() for path, text in site.items()}


def dead_links(files, may_be_absent=0):
    """Links that lead nowhere, of pages that can be reached from the home page; of none where there is no home page.
    `may_be_absent` is how many files a server that cannot replace in one step may lack at a cut."""
    if "index.html" not in files:
        return []
    todo, seen, dead = ["index.html"], {"index.html"}, []
    while todo:
        path = todo.pop()
        if path not in files:
            dead.append(path)
            continue
        for link in re.findall(r'href="/([^"]+)"', files[path].decode()):
            if link not in seen:
                seen.add(link)
                todo.append(link)
    return dead if len(dead) > may_be_absent else []


class Town:
    """A site's folder with settings and an output; `publish` runs the program on it."""

    def __init__(self, program, settings, environment, base_url="https://thu.example"):
        self.program, self.environment = program, environment
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="congbo-town-"))
        self.set(settings, base_url)

    def set(self, settings, base_url="https://thu.example"):
        (self.folder / "congbo.json").write_text(json.dumps({"title": "Trang thử", "base_url": base_url, "publish": {"thu": settings}}))
        (self.folder / "content").mkdir(exist_ok=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def forget(self):
        shutil.rmtree(self.folder / ".congbo", ignore_errors=True)

    def build(self, site):
        """The output of a build."""
        output = self.folder / "output"
        shutil.rmtree(output, ignore_errors=True)
        output.mkdir()
        lines = ""
        for path, data in sorted(as_bytes(site).items()):
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            (output / path).write_bytes(data)
            lines += f"{hashlib.sha256(data).hexdigest()}  {path}\n"
        (output / ".congbo").write_text(lines)

    def command(self, *options):
        return [self.program, "publish", str(self.folder), "--lang", "en", *options]

    def surroundings(self, **more):
        return {**os.environ, "HOME": str(self.folder), "CONGBO_PUBLISHER": "vanthu@may-01", **self.environment, **more}

    def publish(self, *options, **more):
        return subprocess.run(self.command(*options), capture_output=True, text=True, timeout=120, env=self.surroundings(**more))
