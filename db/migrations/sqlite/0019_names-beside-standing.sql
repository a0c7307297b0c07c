DROP INDEX `project_positions_by_standing`;
CREATE INDEX `project_positions_by_standing` ON `project_positions` (`standing_rank`,"total_investment" desc,`folded_name`);
