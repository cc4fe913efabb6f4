"""What grew from the ties: outcomes, the chain of people behind each, and the thanks of every one of them."""
