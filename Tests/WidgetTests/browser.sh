# A Chromium and a Python that drives it, for the tests and the pictures of the widget; and proxies.
# To be sourced behind Scripts/common.sh.

python="$root/.build/widget-python/bin/python"
proxies="$root/.build/proxies"

# need_browser: $python can drive a browser then.
need_browser() {
  need_packages chromium chromium-driver fonts-noto-cjk fonts-noto-color-emoji openssl python3-venv
  [ -x "$python" ] || python3 -m venv "$root/.build/widget-python"
  "$python" -c 'import schemathesis, selenium, importlib.util as u, sys; sys.exit(not u.find_spec("axe_playwright_python"))' 2>/dev/null ||
    # The last is for another driver of browsers; only the axe-core in it is used.
    {
      "$python" -m pip install -q selenium==4.51.0 schemathesis==4.32.5 &&
        "$python" -m pip install -q --no-deps axe-playwright-python==0.1.8
    } >&2
}

# need_proxies: $proxies is a folder with nginx and Caddy then. They are not installed: nobody who runs tests
# asked for web servers that start with the machine.
need_proxies() {
  [ ! -x "$proxies/usr/sbin/nginx" ] || [ ! -x "$proxies/usr/bin/caddy" ] || return 0
  rm -rf "$proxies"
  mkdir -p "$proxies"
  {
    (cd "$proxies" && apt-get download -q nginx caddy) &&
      for package in "$proxies"/*.deb; do dpkg -x "$package" "$proxies"; done &&
      rm "$proxies"/*.deb
  } >&2 || echo "nginx and Caddy could not be had (apt-get update may help): without them" >&2
}
