-- `seen` is when a renderer was last taken up: it moves on when one comes back after another.
CREATE INDEX renderers_by_seen ON renderers (seen);
