"""``python -m verbale.cli``."""

from verbale.cli.main import main

if __name__ == "__main__":
    main()
