import sys

from lazos.config.cli import main

sys.exit(main())
