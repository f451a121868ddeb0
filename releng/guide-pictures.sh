#!/usr/bin/env bash
# Takes the pictures of docs/guide anew: runs the product under the virtual display of ./sewall test and presses
# its keys. Needs ImageMagick, which makes the files small.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
"$home/sewall" test -Dtest=GuidePictures -Dsurefire.failIfNoSpecifiedTests=false
for picture in "$home"/bundles/org.sewall.ui.tests/target/screenshots/guide-*.png; do
  name=$(basename "$picture"); name=${name#guide-}
  convert "$picture" +dither -colors 160 -strip -define png:compression-level=9 "$home/docs/guide/images/$name"
done
