# A Chromium and a Python that drives it, for the tests and the pictures of the widget.
# To be sourced behind Scripts/common.sh.

# need_browser: sets $python.
need_browser() {
  need_packages chromium chromium-driver fonts-noto-cjk fonts-noto-color-emoji openssl python3-venv
  python="$root/.build/widget-python/bin/python"
  [ -x "$python" ] || python3 -m venv "$root/.build/widget-python"
  "$python" -c 'import schemathesis, selenium, importlib.util as u, sys; sys.exit(not u.find_spec("axe_playwright_python"))' 2>/dev/null ||
    # The last is for another driver of browsers; only the axe-core in it is used.
    {
      "$python" -m pip install -q selenium==4.51.0 schemathesis==4.32.5 &&
        "$python" -m pip install -q --no-deps axe-playwright-python==0.1.8
    } >&2
}
