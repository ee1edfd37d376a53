"""One Python extractor in a process of its own: {"path", "url"} a line in, its answer a line out."""

import gzip
import json
import sys
import time


def trafilatura_peer():
    import trafilatura

    def run(page, url):
        found = trafilatura.bare_extraction(page, url=url, with_metadata=True)
        if found is None:
            return {}
        found = found if isinstance(found, dict) else found.as_dict()
        return {key: found.get(key) for key in ("text", "title", "author", "date")}

    return run


def readability_lxml_peer():
    from readability import Document

    def run(page, url):
        document = Document(page, url=url)
        return {"markup": document.summary(), "title": document.short_title()}

    return run


def newspaper4k_peer():
    import newspaper

    def run(page, url):
        article = newspaper.Article(url, language="de", fetch_images=False)
        article.download(input_html=page)
        article.parse()
        date = article.publish_date
        return {"text": article.text, "title": article.title, "author": ", ".join(article.authors), "date": date and date.isoformat()}

    return run


extract = {"trafilatura": trafilatura_peer, "readability-lxml": readability_lxml_peer, "newspaper4k": newspaper4k_peer}[sys.argv[1]]()
out = sys.stdout
sys.stdout = sys.stderr
print("{}", file=out, flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    page = gzip.open(asked["path"]).read().decode("utf-8", "replace")
    begun = time.perf_counter()
    try:
        answer = extract(page, asked["url"])
    except Exception:
        answer = {}
    answer["ms"] = (time.perf_counter() - begun) * 1000
    print(json.dumps(answer, default=str), file=out, flush=True)
